import { json } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { holdParagraph } from '#lib/server/usecases/hold-paragraph.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, node } = event.params;
	const asked = wordOf(await readForm(event.request, 1000), 'way');
	const way = asked === 'take-over' || asked === 'give-back' ? asked : 'hold';
	return json(
		await forStaff(event, () => holdParagraph(ctx, actor, { slug, language: edition, node, way }))
	);
};
