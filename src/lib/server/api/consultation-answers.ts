import type { z } from 'zod';
import type { Question } from '#lib/domain/questionnaire.ts';
import type { ListedConsultation } from '../usecases/list-consultations.ts';
import type { PublicConsultation } from '../usecases/get-public-consultation.ts';
import type { consultationShape, consultationsShape } from './consultation-shapes.ts';

type Brief = z.infer<typeof consultationsShape>['items'][number];

export const addressOf = (slug: string) => `/api/v1/consultations/${slug}`;

export function briefAnswer(consultation: ListedConsultation): Brief {
	const { slug, phase, title, summary, languages, opensAt, closesAt } = consultation;
	const href = addressOf(slug);
	return { slug, phase, title, summary, languages, opensAt, closesAt, href };
}

export function consultationAnswer(page: PublicConsultation): z.infer<typeof consultationShape> {
	const { consultation, phase, act, dueSession, questionnaire, areRepliesPublic } = page;
	const { slug, background, notice, originalLanguage, lateReplies, contact } = consultation;
	const { symbol, number, body, kind, date, title } = act;
	const { revision, introduction, closing, sections } = questionnaire;
	return {
		...briefAnswer({ ...consultation, phase }),
		background,
		...(notice && { notice }),
		originalLanguage,
		mandate: { symbol, number, body, kind, date, title },
		dueSession,
		lateReplies,
		contact,
		questionnaire: {
			revision,
			title: questionnaire.title,
			introduction,
			...(closing && { closing }),
			sections: sections.map(({ key, number, title, questions }) => ({
				key,
				...(number !== undefined && { number }),
				...(title && { title }),
				questions: questions.map(asked)
			}))
		},
		...(phase === 'closed' && { participation: `${addressOf(slug)}/participation` }),
		...(areRepliesPublic && { replies: `${addressOf(slug)}/replies` })
	};
}

function asked({ key, number, kind, label, hint, options, theme, condition }: Question) {
	return {
		key,
		...(number !== undefined && { number }),
		kind,
		label,
		...(hint && { hint }),
		...(options && {
			options: options.map(({ key, label, specify }) => ({
				key,
				label,
				...(specify && { specify })
			}))
		}),
		...(theme !== undefined && { theme }),
		...(condition && { condition })
	};
}
