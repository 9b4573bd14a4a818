import { normalEmail } from './email.ts';
import type { Sender, SentReply } from './receipt.ts';
import type { Speaker } from './speaker.ts';
import { isEmbedded } from './speaker.ts';
import type { Consent } from './submission.ts';
import { consents } from './submission.ts';
import { tidyWords } from './words.ts';

/** What the form says by which a reply is sent again, as it was typed. */
export type TypedResending = {
	consent: string;
	name: string;
	function: string;
	/** `yes` where the Office may ask about gaps, `no` where not; as before where it is left out. */
	contact?: string;
	/** Where the receipt goes, and where the Office may ask, if that is new. */
	email?: string;
};

export type ResendingField = 'speaker' | 'consent' | 'email' | 'name';

type Next = Pick<SentReply, 'speakers' | 'consent' | 'sender' | 'contact'> & { email?: string };

/**
 * What is sent again beside the answers. `isWhole` while the whole reply can be changed; the questions that the Office asked
 * to complete open nothing else. An address that was given before stays without being typed again.
 */
export function resendingFrom(
	typed: TypedResending,
	before: {
		isWhole: boolean;
		speakers: Speaker[];
		sentSpeakers: Speaker[];
		consent: Consent;
		contact?: 'yes' | 'no';
	}
): ({ ok: true } & Next) | { ok: false; fields: ResendingField[] } {
	const { isWhole } = before;
	const speakers = isWhole ? before.speakers : before.sentSpeakers;
	const isSigned = speakers.some((each) => !isEmbedded(each));
	const consent = isWhole ? consents.find((each) => each === typed.consent) : before.consent;
	const name = tidyWords(typed.name).slice(0, 300).toWellFormed();
	const position = tidyWords(typed.function).slice(0, 300).toWellFormed();
	const typedEmail = (typed.email ?? '').trim();
	const email = normalEmail(typedEmail);
	const said = typed.contact === 'yes' ? ('yes' as const) : ('no' as const);
	const contact = isWhole && typed.contact ? said : before.contact;
	const isNew = contact === 'yes' && before.contact !== 'yes';
	const emailIsWrong = email === undefined && (isNew || typedEmail !== '');
	if (isSigned && consent && name && !emailIsWrong) {
		const sender: Sender = { name, ...(position && { function: position }) };
		return { ok: true, speakers, consent, sender, contact, ...(email && { email }) };
	}
	return {
		ok: false,
		fields: [
			...(isSigned ? [] : (['speaker'] as const)),
			...(consent ? [] : (['consent'] as const)),
			...(emailIsWrong ? (['email'] as const) : []),
			...(name ? [] : (['name'] as const))
		]
	};
}
