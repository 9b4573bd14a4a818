import { formatAmount } from '../../amounts.ts';
import type { OfficialLanguage } from '../../language.ts';
import { wordingIn } from '../../language.ts';
import type { Finding, FindingRule, Place, Severity } from './finding.ts';
import { arabic } from './messages/ar.ts';
import { english } from './messages/en.ts';
import { spanish } from './messages/es.ts';
import type { FindingWords } from './messages/finding-words.ts';
import { french } from './messages/fr.ts';
import { russian } from './messages/ru.ts';
import { chinese } from './messages/zh.ts';

const words: Record<OfficialLanguage, FindingWords> = {
	ar: arabic,
	zh: chinese,
	en: english,
	fr: french,
	ru: russian,
	es: spanish
};

/** A finding as it is told: `where` and `message` in words of one language. */
export type ToldFinding = {
	rule: FindingRule;
	severity: Severity;
	where: string;
	stated?: number;
	found?: number;
	message: string;
};

/** Words a finding in `language`, which need not be that of the document. */
export function wordFinding(finding: Finding, language: OfficialLanguage): ToldFinding {
	const { rule, severity, stated, found } = finding;
	const number = (value: number | undefined) =>
		value === undefined ? '' : formatAmount(value, language);
	return {
		rule,
		severity,
		where: wordPlace(finding.where, language),
		...(stated === undefined ? {} : { stated }),
		...(found === undefined ? {} : { found }),
		message: words[language].messages[finding.message]({
			name: wordingIn(finding.name ?? {}, language).text,
			stated: number(stated),
			found: number(found)
		})
	};
}

/** Where it is, in words: `para. 5`, `footnote 3`, `annex I`. An annex is called as the document calls it. */
export function wordPlace(place: Place, language: OfficialLanguage): string {
	if (place.kind === 'annex') return place.mark;
	return words[language].places[place.kind](place.mark);
}
