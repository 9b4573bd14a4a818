import { respondentName } from '../../respondent.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { hasUntranslated, isReproduced } from './own-words.ts';

/** Abbreviations that UN documents print unexplained. */
const common = new Set(
	'UN ONU ООН UNESCO ЮНЕСКО UNICEF ЮНИСЕФ AIDS HIV ВИЧ СПИД COVID USB CD DVD PDF DC US USD EUR CHF GBP ISO NW'.split(
		' '
	)
);
const abbreviation =
	/(?<![\p{L}\p{N}/._@-])(?:\p{Lu}{2,8}|\p{Lu}\p{Ll}?\p{Lu}{1,6})s?(?![\p{L}\p{N}/@_]|\.\p{L})/gu;
const romanNumber = /^[IVXLC]+$/;

/**
 * An abbreviation whose first use in the text does not explain it: it stands neither in brackets after the words that it
 * abbreviates nor before brackets that hold them. Names of respondents, and what UN documents never explain, are left
 * out; so are untranslated passages, replies as received and headings in capitals. Source: United Nations editorial guidelines.
 */
export function abbreviationUnexplained(document: CheckedDocument): Finding[] {
	const { snapshot, language } = document;
	const names = new Set(
		snapshot.respondents.flatMap((each) =>
			(respondentName(each, language).match(/\p{Lu}{2,}/gu) ?? []).map((part) => part)
		)
	);
	const met = new Set<string>();
	const findings: Finding[] = [];
	for (const line of document.lines) {
		if (line.part !== 'body' || line.kind === 'cell' || isReproduced(line)) continue;
		if (!/\p{Lu}\p{Ll}?\p{Lu}/u.test(line.text) || hasUntranslated(line.content)) continue;
		if (
			line.text === line.text.toUpperCase() &&
			!/\p{Script=Han}|\p{Script=Arabic}/u.test(line.text)
		)
			continue;
		const text = line.text.replace(/https?:\/\/\S+/gu, (address) => ' '.repeat(address.length));
		for (const match of text.matchAll(abbreviation)) {
			const short = match[0].replace(/s$/, '');
			if (met.has(short)) continue;
			met.add(short);
			if (short.length > 8 || romanNumber.test(short) || common.has(short) || names.has(short))
				continue;
			const before = text.slice(Math.max(0, match.index - 60), match.index);
			const end = match.index + match[0].length;
			const after = text.slice(end, end + 60);
			const inBrackets =
				/[(（][^()（）]{0,40}$/u.test(before) && /^[^()（）]{0,40}[)）]/u.test(after);
			const thenBrackets = /^[”»]?\s?[(（]\p{L}{3,}/u.test(after);
			if (inBrackets || thenBrackets) continue;
			findings.push({
				rule: 'abbreviation',
				severity: 'style',
				where: document.placeOf(line),
				words: short,
				message: 'abbreviation'
			});
		}
	}
	return findings;
}
