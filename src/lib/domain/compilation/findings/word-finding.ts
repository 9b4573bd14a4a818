import { formatAmount } from '../../amounts.ts';
import { formatDay, isDay } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';
import { wordingIn } from '../../language.ts';
import type { CheckedFinding } from './checked-finding.ts';
import type { Finding, FindingRule, Place, Severity } from './finding.ts';
import { arabic } from './messages/ar.ts';
import { english } from './messages/en.ts';
import { spanish } from './messages/es.ts';
import type { FindingParams, FindingWords } from './messages/finding-words.ts';
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

/** A finding as it is told: `where` and `message` in words of one language. The shape that `check` prints. */
export type ToldFinding<Rule extends string = FindingRule> = {
	rule: Rule;
	severity: Severity;
	where: string;
	stated?: number | string;
	found?: number | string;
	message: string;
	/** Why it may stand, where staff have accepted it. */
	accepted?: string;
};

/** Words a finding on a draft in `language`, which need not be that of the document. */
export function wordFinding(
	finding: Finding & Pick<CheckedFinding, 'accepted'>,
	language: OfficialLanguage
): ToldFinding {
	const { accepted, message } = finding;
	const lacksOrAdds = message === 'edition-lacks' || message === 'edition-adds';
	const quoted =
		message === 'translation-needed' && finding.words !== undefined
			? (new Intl.DisplayNames([language], { type: 'language' }).of(finding.words) ?? finding.words)
			: undefined;
	return {
		...tellFinding(finding, language, words[language].messages[message], {
			...(lacksOrAdds && { words: wordPlace(finding.where, language) }),
			...(quoted !== undefined && { words: quoted })
		}),
		...(accepted === undefined ? {} : { accepted: wordingIn(accepted.reason, language).text })
	};
}

/** Words any finding by the `sentence` of its message; what is in `instead` stands as it is. */
export function tellFinding<Rule extends string>(
	{ rule, severity, where, stated, found, name, words }: Finding<Rule, string>,
	language: OfficialLanguage,
	sentence: (params: FindingParams) => string,
	instead: Partial<FindingParams> = {}
): ToldFinding<Rule> {
	const write = (value: number | string | undefined) => {
		if (value === undefined) return '';
		if (typeof value === 'number') return formatAmount(value, language);
		return isolated(isDay(value) ? formatDay(value, language) : value, language);
	};
	return {
		rule,
		severity,
		where: wordPlace(where, language),
		...(stated === undefined ? {} : { stated }),
		...(found === undefined ? {} : { found }),
		message: sentence({
			name: wordingIn(name ?? {}, language).text,
			stated: write(stated),
			found: write(found),
			words: write(words),
			...instead
		})
	};
}

/** Words of another direction than the sentence keep to themselves. */
function isolated(text: string, language: OfficialLanguage): string {
	const rightToLeft = /\p{Script=Arabic}/u.test(text);
	return rightToLeft === (language === 'ar') ? text : `\u2068${text}\u2069`;
}

/** Where it is, in words: `para. 5`, `footnote 3`, `annex I`. An annex is called as the document calls it. */
function wordPlace(place: Place, language: OfficialLanguage): string {
	if (place.kind === 'annex') return place.mark;
	return words[language].places[place.kind](place.mark);
}
