import { answer, anyone, json, otherMethods } from '#lib/server/api/answer.ts';
import { consultationAnswer } from '#lib/server/api/consultation-answers.ts';
import { getPublicConsultation } from '#lib/server/usecases/get-public-consultation.ts';
import type { RequestHandler } from './$types';

/** One consultation with its mandate and questionnaire. */
export const GET: RequestHandler = (event) =>
	answer(event, [], async () =>
		json(consultationAnswer(await getPublicConsultation(event.locals.ctx, anyone, event.params)))
	);

export const fallback: RequestHandler = otherMethods;
