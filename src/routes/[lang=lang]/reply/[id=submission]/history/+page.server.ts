import { wordingIn } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import type { PageServerLoad } from './$types';
import { openAnyReply } from '../open-any-reply.server.ts';
import { frameOf } from '../open-draft.server.ts';
import { runInWords } from './runs-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const submissionId = event.params.id;
	const { opened, actor } = await openAnyReply(event, submissionId);
	const question = event.url.searchParams.get('question') || undefined;
	const [, last, of] =
		/^([1-9]\d{0,8})_([\w-]*)$/.exec(event.url.searchParams.get('before') ?? '') ?? [];
	const found = await listHistory(ctx, actor, {
		submissionId,
		question,
		...(last && of !== undefined && { before: { last: Number(last), question: of } })
	}).catch(throwHttp);
	const { questionnaire, links, runs, next } = found;
	const here = `/${language}/reply/${submissionId}/history`;
	const only = question ? `question=${encodeURIComponent(question)}&` : '';
	return {
		words: wordsFor(language, 'reply', 'colleagues'),
		frame: frameOf(opened, language),
		here,
		question: question ?? '',
		questions: questionsOf(questionnaire).map(({ key, number, label }) => ({
			key,
			label: `${number ? `${number}. ` : ''}${wordingIn(label, language).text}`
		})),
		runs: runs.map((run) => runInWords(run, { questionnaire, links, language, here })),
		next: next && `${here}?${only}before=${next.last}_${next.question}`
	};
};
