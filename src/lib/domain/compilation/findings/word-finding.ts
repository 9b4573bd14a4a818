import { formatAmount } from '../../amounts.ts';
import { formatDay } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';
import { wordingIn } from '../../language.ts';
import type { CheckedFinding } from './checked-finding.ts';
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
	stated?: number | string;
	found?: number | string;
	message: string;
	/** Why it may stand, where staff have accepted it. */
	accepted?: string;
};

/** Words a finding in `language`, which need not be that of the document. */
export function wordFinding(
	finding: Finding & Pick<CheckedFinding, 'accepted'>,
	language: OfficialLanguage
): ToldFinding {
	const { rule, severity, stated, found, accepted } = finding;
	const write = (value: number | string | undefined) => {
		if (value === undefined) return '';
		if (typeof value === 'number') return formatAmount(value, language);
		return isolated(isDay(value) ? formatDay(value, language) : value, language);
	};
	return {
		rule,
		severity,
		where: wordPlace(finding.where, language),
		...(stated === undefined ? {} : { stated }),
		...(found === undefined ? {} : { found }),
		message: words[language].messages[finding.message]({
			name: wordingIn(finding.name ?? {}, language).text,
			stated: write(stated),
			found: write(found),
			words: quotedWords(finding, language)
		}),
		...(accepted === undefined ? {} : { accepted: wordingIn(accepted.reason, language).text })
	};
}

function quotedWords({ message, words, where }: Finding, language: OfficialLanguage): string {
	if (message === 'edition-lacks' || message === 'edition-adds') return wordPlace(where, language);
	if (words === undefined) return '';
	if (message === 'translation-needed')
		return new Intl.DisplayNames([language], { type: 'language' }).of(words) ?? words;
	return isolated(isDay(words) ? formatDay(words, language) : words, language);
}

function isDay(value: string): boolean {
	return /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/.test(value);
}

/** Words of another direction than the sentence keep to themselves. */
function isolated(text: string, language: OfficialLanguage): string {
	const rightToLeft = /\p{Script=Arabic}/u.test(text);
	return rightToLeft === (language === 'ar') ? text : `\u2068${text}\u2069`;
}

/** Where it is, in words: `para. 5`, `footnote 3`, `annex I`. An annex is called as the document calls it. */
export function wordPlace(place: Place, language: OfficialLanguage): string {
	if (place.kind === 'annex') return place.mark;
	return words[language].places[place.kind](place.mark);
}
