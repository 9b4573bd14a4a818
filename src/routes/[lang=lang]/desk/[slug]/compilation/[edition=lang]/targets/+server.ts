import { json } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { findTargets } from '#lib/server/usecases/find-targets.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition } = event.params;
	const asked = event.url.searchParams.get('asked') ?? '';
	const from = event.url.searchParams.get('from') ?? '';
	return json(
		await forStaff(event, () => findTargets(ctx, actor, { slug, language: edition, asked, from }))
	);
};
