import { westernDigits } from '../../amounts.ts';
import { withoutUnseen } from '../../fold.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import { foldSentence, sentencesOfReplies, withheldIn } from '../findings/withheld.ts';
import type { CorrigendumEntry, EntryFault } from './corrigendum-entry.ts';

/**
 * Holds the entries of a corrigendum in `language` against what consent withholds; gives the fault of an entry, or nothing. What
 * an entry says by itself comes from texts that are checked already, but says again what was issued, of which a corrigendum may
 * be the end: it repeats no confidential words, and no name of a body outside annexes. The words of an author add nothing
 * that the entry would not say by itself: no withheld name, of a State neither, in any language, and no contact data.
 */
export function entryFaultsIn(
	snapshot: Snapshot,
	language: OfficialLanguage
): (entry: CorrigendumEntry) => EntryFault | undefined {
	const { inForce, bodyNames, stateNames, words } = withheldIn(snapshot, language);
	const open = sentencesOfReplies(
		inForce.filter(({ consent }) => consent !== 'confidential'),
		language
	);
	const telling = [...words].filter((sentence) => !open.has(sentence));
	const allNames = (text: string) => [...bodyNames(text), ...stateNames(text)];
	return ({ what, machine, own, inAnnex }) => {
		const folded = foldSentence(what);
		if (telling.some((sentence) => folded.includes(sentence))) return 'words';
		if (!inAnnex && bodyNames(what).length > 0) return 'name';
		if (!own) return undefined;
		const known = new Set(allNames(machine));
		if (allNames(what).some((key) => !known.has(key))) return 'name';
		const given = new Set(contactsIn(machine));
		return contactsIn(what).some((contact) => !given.has(contact)) ? 'contact' : undefined;
	};
}

/**
 * Addresses of e-mail, also with `[at]`, and of the web without their scheme, and telephone numbers as they are told from amounts and dates: after a word for telephone or fax, or with a
 * plus or a zero at their beginning; at least six digits, in whatever digits and groups.
 */
function contactsIn(text: string): string[] {
	const plain = westernDigits(withoutUnseen(text).normalize('NFKC'));
	const numbers = telephones
		.flatMap((pattern) => [...plain.matchAll(pattern)].map(([, number]) => number ?? ''))
		.filter((number) => !/^\d{2}[./-]\d{2}[./-]\d{4}/.test(number))
		.map((number) => number.replace(/\D/g, ''))
		.filter((number) => number.length >= 6);
	return [...(plain.match(mail) ?? []), ...(plain.match(site) ?? []), ...numbers];
}

const mail =
	/[^\s@<>()[\]"“”«»,;:]{1,64}(?:@|\s?[[(]\s?(?:at|@)\s?[\])]\s?)[^\s@<>()[\]"“”«»,;:]{1,255}/giu;
const site = /(?<![\p{L}\p{N}])www\.[^\s<>()[\]"“”«»,;:]{1,255}/giu;
const telephones = [
	/(?<![\d.,/-]|\d )((?:\+|\(?0)[\d ().\u2010-\u2013/-]{5,40})/gu,
	/(?<![\p{L}\p{N}])[tmf]\s?:[^\d\n+]{0,3}(\+?[\d ().\u2010-\u2013/-]{6,40})/giu,
	/(?:tel|phone|fax|tél|тел|факс|电话|传真|هاتف|فاكس)[^\d\n+]{0,15}(\+?[\d ().\u2010-\u2013/-]{6,40})/giu
];
