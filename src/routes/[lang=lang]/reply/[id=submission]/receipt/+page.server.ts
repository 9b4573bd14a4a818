import { redirect } from '@sveltejs/kit';
import { isAnswered } from '#lib/domain/completeness.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Question } from '#lib/domain/questionnaire.ts';
import { stateName } from '#lib/domain/states.ts';
import type { Answer } from '#lib/domain/submission.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import type { PageServerLoad } from './$types';
import { headingOf } from '../open-draft.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';
import { translatorOf } from '#lib/i18n/words.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const found = await findReceipt(ctx, actor, { submissionId: id }).catch(throwHttp);
	if (!found) redirect(303, `/${language}/reply/${id}`);
	const { submission, questionnaire, answers } = found;
	const { receipt, consultation } = submission;
	const t = translatorOf(language);
	return {
		words: wordsFor(language, 'reply'),
		slug: consultation.slug,
		consultation: wordingIn(consultation.title, language),
		reference: receipt.reference,
		digest: receipt.digest,
		geneva: formatInstant(receipt.receivedAt, language, 'geneva'),
		utc: formatInstant(receipt.receivedAt, language, 'utc'),
		late: receipt.late,
		completeness: receipt.completeness,
		consent: submission.consent,
		sender: submission.sender,
		speakers: submission.speakers.map((speaker) => speakerInWords(speaker, language)),
		record: `/${language}/reply/${id}/receipt/record`,
		sections: questionnaire.sections.map((section) => ({
			key: section.key,
			heading: headingOf(section, language, t),
			questions: section.questions.map((question) => ({
				key: question.key,
				number: question.number,
				label: wordingIn(question.label, language),
				answer: answerInWords(
					question,
					answers.find((each) => each.question === question.key),
					language
				)
			}))
		}))
	};
};

function answerInWords(question: Question, answer: Answer | undefined, language: OfficialLanguage) {
	if (!answer || !isAnswered(answer)) return undefined;
	const chosen = (question.options ?? []).filter(({ key }) => answer.choices?.includes(key));
	return {
		chosen: chosen.map(({ label }) => wordingIn(label, language)),
		text:
			question.kind === 'state' && answer.text
				? { text: stateName(answer.text, language), language }
				: { text: answer.text, language: answer.language }
	};
}
