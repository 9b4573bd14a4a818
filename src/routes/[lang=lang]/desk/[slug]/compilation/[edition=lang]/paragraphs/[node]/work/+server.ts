import { error, json } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { staffForm } from '#lib/server/auth/staff-form.ts';
import { wordOf } from '#lib/server/form.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { holdParagraph } from '#lib/server/usecases/hold-paragraph.ts';
import { listRemarks } from '#lib/server/usecases/list-remarks.ts';
import { readAsked } from './read-asked.server.ts';
import { remarksToShow } from '../remarks-to-show.server.ts';
import { paragraphToShow } from '../paragraph-to-show.server.ts';
import type { RequestHandler } from './$types';

/** Bytes of a paragraph that is sent: its longest words in JSON, in any script. */
const mostBytes = 300_000;

/** What the editor on the page needs of a paragraph. */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition, node } = event.params;
	const paragraph = await forStaff(event, () =>
		getParagraph(ctx, actor, { slug, language: edition, node })
	);
	if (!paragraph) error(404, { code: 'not-found', message: 'not-found' });
	const remarks = await forStaff(event, () =>
		listRemarks(ctx, actor, { slug, language: edition, node })
	);
	const { content, typed, mark, numbered, label, sources, numbers } = paragraphToShow(
		paragraph,
		language
	);
	const shown = remarksToShow(remarks, language);
	return json({ content, typed, mark, numbered, label, sources, numbers, remarks: shown });
};

/** Saves its words as they are typed. */
export const POST: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, node } = event.params;
	const form = await staffForm(event, 'draft-compilation', mostBytes);
	const asked = readAsked(wordOf(form, 'words'));
	const mark = wordOf(form, 'mark');
	return json(
		await forStaff(event, () =>
			editParagraph(ctx, actor, { slug, language: edition, node, mark, asked })
		)
	);
};

/** Holds it, takes it over from one whose hold is over, or gives it back. */
export const PUT: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, node } = event.params;
	const asked = wordOf(await staffForm(event, 'draft-compilation', 1000), 'way');
	const way = asked === 'take-over' || asked === 'give-back' ? asked : 'hold';
	return json(
		await forStaff(event, () => holdParagraph(ctx, actor, { slug, language: edition, node, way }))
	);
};
