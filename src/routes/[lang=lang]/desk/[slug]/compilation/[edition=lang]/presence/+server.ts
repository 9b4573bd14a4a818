import { json } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listPresence } from '#lib/server/usecases/list-presence.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition } = event.params;
	return json(await forStaff(event, () => listPresence(ctx, actor, { slug, language: edition })));
};
