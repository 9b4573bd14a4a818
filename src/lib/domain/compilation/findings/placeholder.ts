import type { OfficialLanguage } from '../../language.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { matchesOf } from './style-findings.ts';

/** Words in square brackets that say that something is still to come; brackets round an interpolation are none. */
const toCome: Record<OfficialLanguage, RegExp> = {
	ar: /\[[^[\]]*(?:يحدد|تحدد|يُحدد|تُحدد|يستكمل|تستكمل|لاحقاً)[^[\]]*\]/gu,
	zh: /[[［][^[\]［］]*(?:待定|待补|待填|待确定|待编)[^[\]［］]*[\]］]/gu,
	en: /\[[^[\]]*\b(?:to be (?:set|assigned|decided|completed|confirmed|added|determined|inserted)|tb[acd]|insert)\b[^[\]]*\]/giu,
	fr: /\[[^[\]]*(?:à (?:fixer|attribuer|compléter|déterminer|confirmer|ajouter|insérer|préciser|définir))[^[\]]*\]/giu,
	ru: /\[[^[\]]*(?:будет (?:указан|определен|присвоен|установлен)|подлежит|уточняется|указать)[^[\]]*\]/giu,
	es: /\[[^[\]]*(?:por (?:determinar|asignar|decidir|fijar|completar|confirmar)|pendiente de|se fijará|se determinará)[^[\]]*\]/giu
};

/**
 * Words in square brackets that say what is still to come, left in a draft. Source: the editorial rule that brackets in
 * an issued document hold what the editor of a quotation put there, and nothing else.
 */
export function placeholder(document: CheckedDocument): Finding[] {
	return document.lines
		.filter(({ part, paragraph }) => part === 'body' && paragraph?.verbatim !== true)
		.flatMap((line) =>
			matchesOf(line.text, toCome[document.language]).map(({ words }): Finding => ({
				rule: 'placeholder',
				severity: 'look',
				where: document.placeOf(line),
				words,
				message: 'placeholder'
			}))
		);
}
