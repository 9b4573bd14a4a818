import type { MailState } from '#lib/domain/mail.ts';

/** The mark that each state of a mail has. */
export const mailTones = {
	waiting: 'plain',
	sending: 'warn',
	sent: 'good',
	uncertain: 'bad',
	failed: 'bad',
	'by-hand': 'good',
	dropped: 'plain',
	held: 'warn'
} as const satisfies Record<MailState, string>;
