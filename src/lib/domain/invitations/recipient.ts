import type { OfficialLanguage } from '../language.ts';
import type { MailState } from '../mail.ts';
import type { RespondentKind } from '../respondent.ts';
import { usualLanguage } from './correspondence.ts';

/** What decides how, and whether, a recipient is written to. */
export type Recipient = {
	language: OfficialLanguage;
	/** The address to write to: the newest at which no mail came back. */
	email?: string;
	/** Addresses are known, and mail to each came back. */
	allBounced: boolean;
	/** Asked not to be written to. */
	unwanted: boolean;
	answered: boolean;
	/** Its mail has left, or its note was sent. */
	invited: boolean;
	/** Its mail is in the outbox and has not left. */
	waiting: boolean;
	bounced: boolean;
};

/**
 * How a recipient stands before the letter goes. `mail`: it goes. `language`: the letter is not written in its language.
 * `paper`: no address, or none that works: a note verbale or a letter on paper. The others are not written to: `answered`,
 * `unwanted`, `waiting` in the outbox, and `invited` before, unless that mail came back and there is another address.
 */
export const standings = [
	'mail',
	'language',
	'paper',
	'answered',
	'unwanted',
	'waiting',
	'invited'
] as const;
export type Standing = (typeof standings)[number];

export function standingOf(recipient: Recipient, written: readonly OfficialLanguage[]): Standing {
	if (recipient.unwanted) return 'unwanted';
	if (recipient.answered) return 'answered';
	if (recipient.waiting) return 'waiting';
	if (recipient.invited && !(recipient.bounced && recipient.email)) return 'invited';
	if (!recipient.email) return 'paper';
	return written.includes(recipient.language) ? 'mail' : 'language';
}

/** Addresses that several recipients share, with how many do. */
export function sharedAddresses(emails: readonly (string | undefined)[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const email of emails) if (email) counts.set(email, (counts.get(email) ?? 0) + 1);
	return new Map([...counts].filter(([, count]) => count > 1));
}

/** How far a recipient has come with its reply. `incomplete` and `complete`: it is sent. `withdrawn`: it was, and no more. */
export type Progress = 'silent' | 'begun' | 'incomplete' | 'complete' | 'withdrawn';

/** Those whom a reminder can be for. Nobody else is reminded. */
export const remindable = ['silent', 'begun', 'incomplete'] as const;
export type Remindable = (typeof remindable)[number];

/** What is known of someone who is invited, as far as it decides about writing to it. */
export type RecipientFacts = {
	key: string;
	kind: RespondentKind;
	country?: string;
	correspondence?: OfficialLanguage;
	addresses: readonly { email: string; bounced: boolean }[];
	unwanted: boolean;
	progress: Progress;
	/** When its mail was put into the outbox, or its note was sent. */
	invitedAt?: string;
	invitedBy?: 'mail' | 'note';
	/** What became of that mail. */
	mailState?: MailState;
	bounced?: object;
};

/** Mails in these states have left, as far as anybody knows. */
export const leftMailStates: readonly MailState[] = ['sent', 'uncertain', 'by-hand'];

const waitingMailStates: readonly (MailState | undefined)[] = ['waiting', 'held', 'sending'];

/** Whether someone is invited: a mail counts when it has left, and not while it waits for a server or a person. */
export function isInvited({
	invitedAt,
	invitedBy,
	mailState
}: Pick<RecipientFacts, 'invitedAt' | 'invitedBy' | 'mailState'>): boolean {
	if (invitedAt === undefined) return false;
	return invitedBy === 'note' || (mailState !== undefined && leftMailStates.includes(mailState));
}

/** Its language, the address to write to, and what stands against writing. */
export function recipientOf(facts: RecipientFacts): Recipient {
	const { addresses, correspondence, kind, key, country, progress } = facts;
	const works = addresses.find(({ bounced }) => !bounced);
	return {
		language: correspondence ?? usualLanguage(kind === 'state' ? key : country),
		...(works && { email: works.email }),
		allBounced: addresses.length > 0 && !works,
		unwanted: facts.unwanted,
		answered: progress !== 'silent' && progress !== 'begun',
		invited: isInvited(facts),
		waiting: facts.invitedBy !== 'note' && waitingMailStates.includes(facts.mailState),
		bounced: facts.bounced !== undefined
	};
}

/**
 * Why someone is not reminded now, or nothing. Only those who were invited are; `answered` and `unwanted` are never. `other`: it
 * has come further than, or not so far as, those whom the reminder is for.
 */
export function unremindedBecause(
	facts: RecipientFacts,
	toWhom: readonly Remindable[],
	written: readonly OfficialLanguage[]
): 'unwanted' | 'answered' | 'not-invited' | 'other' | 'no-address' | 'language' | undefined {
	const { progress } = facts;
	const recipient = recipientOf(facts);
	if (facts.unwanted) return 'unwanted';
	if (progress === 'complete' || progress === 'withdrawn') return 'answered';
	if (!recipient.invited) return 'not-invited';
	if (!toWhom.includes(progress)) return progress === 'incomplete' ? 'answered' : 'other';
	if (!recipient.email) return 'no-address';
	return written.includes(recipient.language) ? undefined : 'language';
}
