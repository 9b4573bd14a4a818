import { genevaDay } from './dates.ts';
import { isOfficialLanguage } from './language.ts';
import type { SpeakerField, TypedSpeaker } from './typed-speaker.ts';
import { speakerFromTyped } from './typed-speaker.ts';
import type { Speaker } from './speaker.ts';
import type { Channel, Consent } from './submission.ts';
import { channels, consents } from './submission.ts';
import { tidyWords } from './words.ts';

/** Ways in which a reply comes that staff register; on the web respondents enter their own. */
export const registeredChannels = channels.filter((channel) => channel !== 'web');

/** What the form says, as it was typed. */
export type TypedRegistration = TypedSpeaker & {
	channel: string;
	reference: string;
	documentDate: string;
	receivedOn: string;
	language: string;
	consent: string;
	sentBy: string;
	lateReason: string;
};

export type RegistrationField =
	SpeakerField | 'channel' | 'documentDate' | 'receivedOn' | 'language' | 'consent' | 'lateReason';

/** What staff say of a reply; days are `YYYY-MM-DD` in Geneva. */
export type ReadRegistration = {
	speaker: Speaker;
	channel: Channel;
	channelReference?: string;
	documentDate?: string;
	receivedOn: string;
	language: string;
	consent: Consent;
	/** Empty where it is the respondent itself. */
	sentBy: string;
	lateReason?: string;
};

const longest = 300;
const line = (typed: string) =>
	tidyWords(typed).replace(/\s+/g, ' ').slice(0, longest).toWellFormed();

/**
 * What the form says, or the fields that are missing or hold what cannot be: nothing is received in the future, nor written
 * after it came. Where the consultation takes no late replies, one that is late needs a reason. `now` is an ISO instant.
 */
export function registrationFromTyped(
	typed: TypedRegistration,
	consultation: { closesAt: string; lateReplies: 'accept' | 'refuse' },
	now: string
): { ok: true; read: ReadRegistration } | { ok: false; fields: RegistrationField[] } {
	const fields: RegistrationField[] = [];
	const channel = registeredChannels.find((each) => each === typed.channel);
	if (!channel) fields.push('channel');
	const speaker = speakerFromTyped(typed);
	if (!speaker.ok) fields.push(...speaker.fields);
	const received = dayIn(typed.receivedOn);
	if (!received || received > genevaDay(now)) fields.push('receivedOn');
	const dated = typed.documentDate.trim() === '' ? undefined : dayIn(typed.documentDate);
	if (typed.documentDate.trim() !== '' && (!dated || (received && dated > received)))
		fields.push('documentDate');
	if (!isOfficialLanguage(typed.language)) fields.push('language');
	const consent = consents.find((each) => each === typed.consent);
	if (!consent) fields.push('consent');
	const lateReason = line(typed.lateReason);
	const isLate = received !== undefined && arrivedLate(received, consultation.closesAt);
	if (isLate && consultation.lateReplies === 'refuse' && lateReason === '')
		fields.push('lateReason');
	if (!channel || !speaker.ok || !received || !consent || fields.length > 0)
		return { ok: false, fields };
	const reference = line(typed.reference);
	return {
		ok: true,
		read: {
			speaker: speaker.speaker,
			channel,
			...(reference && { channelReference: reference }),
			...(dated && { documentDate: dated }),
			receivedOn: received,
			language: typed.language,
			consent,
			sentBy: line(typed.sentBy),
			...(isLate && lateReason && { lateReason })
		}
	};
}

/** A day that there is, `YYYY-MM-DD`. */
function dayIn(typed: string): string | undefined {
	const day = typed.trim();
	const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
	if (Number.isNaN(instant)) return undefined;
	return new Date(instant).toISOString().startsWith(day) ? day : undefined;
}

/** It came on a later day, in Geneva, than that on which the consultation closed. */
export function arrivedLate(receivedOn: string, closesAt: string): boolean {
	return receivedOn > genevaDay(closesAt);
}

/**
 * The instant that stands for a day of receipt: noon UTC, and no later than the close where it came on the last day, since
 * nobody noted the hour.
 */
export function instantOfReceipt(receivedOn: string, closesAt: string): string {
	const noon = `${receivedOn}T12:00:00.000Z`;
	if (receivedOn !== genevaDay(closesAt)) return noon;
	return Date.parse(noon) > Date.parse(closesAt) ? closesAt : noon;
}

/**
 * Nobody noted the hour at which the reply came: staff gave a day, and noon UTC stands for it. A reply entered on the web has
 * its own instant always.
 */
export function hasDayOfReceiptOnly(channel: Channel, receivedAt: string): boolean {
	return channel !== 'web' && receivedAt.endsWith('T12:00:00.000Z');
}
