import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { PublicReplyHead, PublicSignatory } from '#lib/domain/public-reply.ts';
import { findState, stateName } from '#lib/domain/states.ts';
import { translatorOf } from './words.ts';

type Name = { text: string; language: OfficialLanguage };

/** The name of a signatory in the language of the page: of a State its UN short form. */
export function nameOfSignatory(
	{ key, kind, name }: PublicSignatory,
	language: OfficialLanguage
): Name {
	if (kind === 'state' && findState(key)) return { text: stateName(key, language), language };
	return wordingIn(name, language);
}

/** Under what a reply stands: its lead, or only the kind of one that may not be attributed. */
export function nameOfReply(reply: PublicReplyHead, language: OfficialLanguage): Name {
	const lead = reply.attributed?.signatories.find(({ role }) => role === 'lead');
	if (lead) return nameOfSignatory(lead, language);
	return { text: translatorOf(language)(`issued:unnamed.${reply.kind}`), language };
}

/** The others who speak in a reply. */
export function othersInReply(
	reply: PublicReplyHead,
	role: 'co-signatory' | 'embedded',
	language: OfficialLanguage
): Name[] {
	return (reply.attributed?.signatories ?? [])
		.filter((each) => each.role === role)
		.map((each) => nameOfSignatory(each, language));
}
