import { fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import type { Edit } from '#lib/domain/compilation/editing/edits/make-edit.ts';
import { oneLine } from '#lib/domain/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { staffForm } from '#lib/server/auth/staff-form.ts';
import { wordOf } from '#lib/server/form.ts';
import { editDocument } from '#lib/server/usecases/edit-document.ts';
import { getDocumentPart } from '#lib/server/usecases/get-document-part.ts';
import { writeDocumentPart } from '#lib/server/usecases/write-document-part.ts';
import { doneAddress, outAddress } from '../../done.server.ts';
import { unlessClosed } from '../../unless-closed.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, node } = event.params;
	const part = await forStaff(event, () =>
		getDocumentPart(ctx, actor, { slug, language: edition, node })
	);
	return { edition, node, part };
};

function readEdit(form: FormData, node: string): Edit | undefined {
	const kind = wordOf(form, 'kind');
	const text = oneLine(wordOf(form, 'words')).trim();
	switch (kind) {
		case 'section-up':
		case 'section-down':
		case 'heading-out':
			return { kind, node };
		case 'mine':
		case 'drafted':
			return { kind: 'settle', node, choice: kind };
		case 'add':
			if (text === '' || text.length > 20_000) return undefined;
			return { kind, node, id: `p-${randomUUID()}`, content: [{ type: 'text', text }] };
		default:
			return undefined;
	}
}

export const actions: Actions = {
	write: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition, node } = event.params;
		const form = await staffForm(event, 'draft-compilation');
		const cells = [...form].flatMap(([name, value]) => {
			const at = /^cell-(\d{1,4})-(\d{1,3})$/.exec(name);
			return at && typeof value === 'string'
				? [{ row: Number(at[1]), column: Number(at[2]), words: value }]
				: [];
		});
		const typed = wordOf(form, 'words');
		const outcome = await forStaff(event, () =>
			unlessClosed(
				writeDocumentPart(ctx, actor, {
					slug,
					language: edition,
					node,
					...(form.has('words') ? { typed } : { cells })
				})
			)
		);
		if (!outcome.ok)
			return fail(outcome.reason === 'closed' ? 409 : 400, {
				failed: outcome.reason,
				...('by' in outcome && { by: [outcome.by] }),
				typed
			});
		redirect(303, `/${language}/desk/${slug}/compilation/${edition}${doneAddress('part', node)}`);
	},
	edit: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition, node } = event.params;
		const form = await staffForm(event, 'draft-compilation');
		const edit = readEdit(form, node);
		const outcome = await forStaff(event, () =>
			unlessClosed(editDocument(ctx, actor, { slug, language: edition, edit }))
		);
		if (!outcome.ok)
			return fail(outcome.reason === 'words' ? 400 : 409, {
				failed: outcome.reason,
				...('by' in outcome && { by: [outcome.by].flat() }),
				typed: wordOf(form, 'words')
			});
		const at = edit?.kind === 'add' ? edit.id : node;
		const done = edit?.kind === 'add' ? 'add' : 'part';
		const to = edit?.kind === 'heading-out' ? outAddress('part') : doneAddress(done, at);
		redirect(303, `/${language}/desk/${slug}/compilation/${edition}${to}`);
	}
};
