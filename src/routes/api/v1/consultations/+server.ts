import { pageByKey } from '#lib/domain/page-by-key.ts';
import { answer, anyone, limitOf, listed, otherMethods } from '#lib/server/api/answer.ts';
import { briefAnswer } from '#lib/server/api/consultation-answers.ts';
import { listConsultations } from '#lib/server/usecases/list-consultations.ts';
import type { RequestHandler } from './$types';

const keyOf = ({ opensAt, slug }: { opensAt: string; slug: string }) => `${opensAt} ${slug}`;

/** All consultations, the one that opened last first. */
export const GET: RequestHandler = (event) =>
	answer(event, ['after', 'limit'], async ({ after, limit }) => {
		const all = await listConsultations(event.locals.ctx, anyone);
		const { items, next } = pageByKey(
			all.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1)),
			keyOf,
			{ after, limit: limitOf(limit), descending: true }
		);
		return listed(event.url, items.map(briefAnswer), next);
	});

export const fallback: RequestHandler = otherMethods;
