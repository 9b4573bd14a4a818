import type { OfficialLanguage } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { History } from '#lib/server/usecases/list-history.ts';
import { handInWords, questionInWords } from '../colleagues-in-words.server.ts';

type Place = Pick<History, 'questionnaire' | 'links'> & {
	language: OfficialLanguage;
	/** Address of the history. */
	here: string;
};

/** A run of saves as one line: who, when, what, and where it is read. */
export function runInWords(
	run: History['runs'][number],
	{ questionnaire, links, language, here }: Place
) {
	const t = translatorOf(language);
	const question = run.question
		? questionInWords(questionnaire, run.question, language)
		: undefined;
	return {
		key: `${run.first} ${run.question}`,
		by: handInWords(run.by, links, t),
		at: formatInstant(run.lastAt, language, 'geneva'),
		kind: t(`colleagues:save.${run.kind}`),
		saves: run.saves > 1 ? t('colleagues:history.saves', { count: run.saves }) : '',
		question,
		href: question && `${here}/${run.last}/${run.question}`
	};
}
