import type { OfficialLanguage } from './language.ts';

/** Why a mail is written. */
export type MailKind = 'receipt' | 'invitation' | 'reminder' | 'completion' | 'notice';

/**
 * Where a mail stands. `uncertain`: it was being sent when the server stopped or the line broke, so that it may have
 * arrived; only a person sends it again. `failed`: it was refused for good, or as often as we try. `by-hand`: someone sent
 * its words in another way. `dropped`: someone decided that it does not go. `held`: it waits, and its invitation is paused.
 */
export const mailStates = [
	'waiting',
	'sending',
	'sent',
	'uncertain',
	'failed',
	'by-hand',
	'dropped',
	'held'
] as const;
export type MailState = (typeof mailStates)[number];

/** Plain text to one address. `text` has line feeds only; `unsubscribe` is the address of a page that stops further mail. */
export type Mail = {
	to: string;
	language: OfficialLanguage;
	subject: string;
	text: string;
	unsubscribe?: string;
};

/** What a person may decide about a mail, as its state allows. */
export const mailDecisions = ['again', 'by-hand', 'drop'] as const;
export type MailDecision = (typeof mailDecisions)[number];

const allowed: Record<MailState, readonly MailDecision[]> = {
	waiting: ['by-hand', 'drop'],
	sending: [],
	sent: [],
	uncertain: ['again', 'by-hand', 'drop'],
	failed: ['again', 'by-hand', 'drop'],
	'by-hand': [],
	dropped: ['again'],
	held: ['by-hand', 'drop']
};

/** `text` is that of the mail: one that lost its private link cannot be sent again. */
export function decisionsOf(state: MailState, text = ''): readonly MailDecision[] {
	return allowed[state].filter((each) => each !== 'again' || !lostLink(text));
}

const privateLink = /(\/reply\/(?:open|stop)\/)[\w-]{43}/g;

/** The words with every private link made useless: for staff, who read mails but do not answer in the place of others. */
export function withoutLinks(text: string): string {
	return text.replace(privateLink, '$1…');
}

/** A private link stood in these words and was taken out. */
export function lostLink(text: string): boolean {
	return /\/reply\/(?:open|stop)\/…/.test(text);
}

const minutesBetween = [1, 5, 15, 60, 240, 720, 1440];

/** When a mail that could not be handed over is tried again, an ISO instant; undefined when it was tried often enough. */
export function nextTry(attempts: number, now: string): string | undefined {
	const minutes = minutesBetween[attempts - 1];
	return minutes === undefined
		? undefined
		: new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** How long one sending may take; a mail that is being sent for longer was left undecided by a crash. */
export const sendingMinutes = 3;

/** For how long addresses and words of mails are kept. */
export const mailDays = 90;

/** When the mail number `index` of many goes, an ISO instant: `perMinute` in each minute from `at` on, evenly. */
export function spreadTurn(at: string, index: number, perMinute: number): string {
	return new Date(Date.parse(at) + Math.floor((index * 60_000) / perMinute)).toISOString();
}
