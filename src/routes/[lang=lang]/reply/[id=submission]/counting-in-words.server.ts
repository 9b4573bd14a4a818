import type { CountingRule } from '#lib/domain/consultation.ts';
import { countsOf } from '#lib/domain/counted-nouns.ts';
import { joinNames } from '#lib/domain/joined-names.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { SignatoryRole } from '#lib/domain/submission.ts';
import { stateName } from '#lib/domain/states.ts';
import { translatorOf } from '#lib/i18n/words.ts';

type Counted = {
	speakers: readonly { role: SignatoryRole }[];
	countingRule: CountingRule;
	counts: readonly { number: number; noun: RespondentKind }[];
	replied: readonly string[];
};

/** What is counted, as a list in words: `two States and one stakeholder`. */
export function countsInWords(counts: Counted['counts'], language: OfficialLanguage): string {
	return joinNames(countsOf(counts, language), language);
}

/** How a reply will be counted, in sentences, and that a State has replied before where it has. */
export function countingInWords(
	{ speakers, countingRule, counts, replied }: Counted,
	language: OfficialLanguage
): { sentences: string[]; second: string[] } {
	const t = translatorOf(language);
	const signing = speakers.filter(({ role }) => role !== 'embedded').length;
	const rule = signing === 1 ? 'single' : countingRule;
	return {
		sentences: [
			signing === 0
				? t('speaks:counts.nobody')
				: t(`speaks:counts.${rule}`, { counts: countsInWords(counts, language) }),
			...(signing < speakers.length ? [t('speaks:counts.voice')] : [])
		],
		second: replied.map((key) =>
			t('speaks:counts.second', { name: stateName(key, language, { form: 'sentence' }) })
		)
	};
}
