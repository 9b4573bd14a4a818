import type { OfficialLanguage } from '../../language.ts';
import { toCome, toComeWords } from '../phrases/to-come.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { matchesOf } from './style-findings.ts';
import { placeOf } from './walk.ts';

/** Words in square brackets that say that something is still to come; brackets round an interpolation are none. */
const stillToCome: Record<OfficialLanguage, RegExp> = {
	ar: /\[[^[\]]*(?:يحدد|تحدد|يُحدد|تُحدد|يستكمل|تستكمل|لاحقاً)[^[\]]*\]/gu,
	zh: /[[［][^[\]［］]*(?:待定|待补|待填|待确定|待编)[^[\]［］]*[\]］]/gu,
	en: /\[[^[\]]*\b(?:to be (?:set|assigned|decided|completed|confirmed|added|determined|inserted)|tb[acd]|insert)\b[^[\]]*\]/giu,
	fr: /\[[^[\]]*(?:à (?:fixer|attribuer|compléter|déterminer|confirmer|ajouter|insérer|préciser|définir))[^[\]]*\]/giu,
	ru: /\[[^[\]]*(?:будет (?:указан|определен|присвоен|установлен)|подлежит|уточняется|указать)[^[\]]*\]/giu,
	es: /\[[^[\]]*(?:por (?:determinar|asignar|decidir|fijar|completar|confirmar)|pendiente de|se fijará|se determinará)[^[\]]*\]/giu
};

/**
 * Words in square brackets that say what is still to come, left in a draft, those of its masthead first: the symbol, the
 * distribution, the date, the agenda item. Source: the editorial rule that brackets in an issued document hold what the
 * editor of a quotation put there, and nothing else; and the first page of A/HRC/19/50, which has all four.
 */
export function placeholder(document: CheckedDocument): Finding[] {
	return [...inMasthead(document), ...inText(document)];
}

function inMasthead({ compilation: { masthead }, language, numbers }: CheckedDocument): Finding[] {
	return toCome
		.filter((part) => masthead[part] === undefined)
		.map((part) => ({
			rule: 'placeholder',
			severity: 'look',
			where: placeOf(numbers, 'document'),
			words: toComeWords[language][part],
			message: 'placeholder'
		}));
}

function inText(document: CheckedDocument): Finding[] {
	return document.lines
		.filter(({ part, paragraph }) => part === 'body' && paragraph?.verbatim !== true)
		.flatMap((line) =>
			matchesOf(line.text, stillToCome[document.language]).map(({ words }): Finding => ({
				rule: 'placeholder',
				severity: 'look',
				where: document.placeOf(line),
				words,
				message: 'placeholder'
			}))
		);
}
