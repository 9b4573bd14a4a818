import { fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { partAddressOf } from '#lib/components/document/view.ts';
import type { Edit } from '#lib/domain/compilation/editing/edits/make-edit.ts';
import { oneLine } from '#lib/domain/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { staffForm } from '#lib/server/auth/staff-form.ts';
import { wordOf } from '#lib/server/form.ts';
import type { Annotation } from '#lib/server/usecases/annotate-paragraph.ts';
import { annotateParagraph } from '#lib/server/usecases/annotate-paragraph.ts';
import { editDocument } from '#lib/server/usecases/edit-document.ts';
import { makeRemark } from '#lib/server/usecases/make-remark.ts';
import { settleRemark } from '#lib/server/usecases/settle-remark.ts';
import { doneAddress, outAddress } from '../../done.server.ts';
import { unlessClosed } from '../../unless-closed.server.ts';
import type { Action, RequestEvent } from './$types';

const compilationOf = ({ locals, params }: RequestEvent) =>
	`/${locals.language}/desk/${params.slug}/compilation/${params.edition}`;
const here = (event: RequestEvent) =>
	`${compilationOf(event)}/paragraphs/${encodeURIComponent(event.params.node)}`;

/** The words of a field as content; undefined where there are none, or far too many. */
function contentOf(form: FormData, name: string) {
	const text = oneLine(wordOf(form, name)).trim();
	return text === '' || text.length > 20_000 ? undefined : [{ type: 'text' as const, text }];
}

/** Where the paragraph stands: moved, joined, taken out; another one or a heading beside it. */
export const place: Action = async (event) => {
	const { ctx, actor } = event.locals;
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
			act: wordOf(form, 'kind'),
			said: sayings(form)
		});
	redirect(303, compilationOf(event) + addressAfter(edit, node, outcome.was));
};

function addressAfter(edit: Edit | undefined, node: string, was: string | undefined): string {
	switch (edit?.kind) {
		case 'take-out':
			return outAddress('take-out', was);
		case 'add':
			return doneAddress('add', edit.id);
		case 'up':
		case 'down':
		case 'join':
		case 'heading':
			return doneAddress(edit.kind, node);
		default:
			return partAddressOf(node);
	}
}

function readEdit(form: FormData, node: string): Edit | undefined {
	const kind = wordOf(form, 'kind');
	const content = contentOf(form, 'words');
	switch (kind) {
		case 'up':
		case 'down':
		case 'join':
		case 'take-out':
			return { kind, node };
		case 'add':
			return content && { kind, node, id: `p-${randomUUID()}`, content };
		case 'heading': {
			const level = wordOf(form, 'level') === 'below' ? 'below' : 'same';
			return content && { kind, node, id: `s-${randomUUID()}`, content, level };
		}
		default:
			return undefined;
	}
}

/** What is done at words of the paragraph. */
export const work: Action = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, node } = event.params;
	const form = await staffForm(event, 'draft-compilation');
	const act = readAnnotation(form);
	const mark = wordOf(form, 'mark');
	const outcome = await forStaff(event, () =>
		unlessClosed(annotateParagraph(ctx, actor, { slug, language: edition, node, mark, act }))
	);
	if (!outcome.ok)
		return fail(409, {
			failed: outcome.reason,
			...('by' in outcome && { by: [outcome.by] }),
			act: wordOf(form, 'kind'),
			said: sayings(form)
		});
	const isSplit = act?.kind === 'split';
	redirect(
		303,
		isSplit ? compilationOf(event) + doneAddress('split', node) : `${here(event)}?done`
	);
};

function readAnnotation(form: FormData): Annotation | undefined {
	const kind = wordOf(form, 'kind');
	const [after, words] = [wordOf(form, 'after'), wordOf(form, 'words')];
	if (kind === 'note') return { kind, after, words };
	if (kind === 'refer') return { kind, after, number: wordOf(form, 'number') };
	if (kind === 'write-note') return { kind, note: wordOf(form, 'note'), words };
	return kind === 'split' ? { kind, begins: words } : undefined;
}

/** What was typed, so that nothing of it is lost. */
const sayings = (form: FormData) => ({
	words: wordOf(form, 'words'),
	after: wordOf(form, 'after'),
	number: wordOf(form, 'number')
});

/** A comment, an answer to one, or a suggestion of another text. */
export const remark: Action = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition, node } = event.params;
	const form = await staffForm(event, 'read-submissions');
	const [words, typed] = [wordOf(form, 'remark'), wordOf(form, 'suggested')];
	const [quote, thread] = [wordOf(form, 'quote'), wordOf(form, 'thread')];
	const outcome = await forStaff(event, () =>
		unlessClosed(
			makeRemark(ctx, actor, {
				slug,
				language: edition,
				node,
				words,
				...(quote && { quote }),
				...(thread && { thread }),
				...(form.has('suggested') && { suggestion: { typed, mark: wordOf(form, 'mark') } })
			})
		)
	);
	if (!outcome.ok)
		return fail(['changed', 'closed'].includes(outcome.reason) ? 409 : 400, {
			remark: outcome.reason,
			kept: { words, quote, typed, thread }
		});
	redirect(303, `${here(event)}#remark-${outcome.id}`);
};

/** A thread of remarks is resolved, accepted, rejected, or opened again. */
export const settle: Action = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition } = event.params;
	const form = await staffForm(event, 'read-submissions');
	const [thread, settlement] = [wordOf(form, 'thread'), wordOf(form, 'settlement')];
	const outcome = await forStaff(event, () =>
		unlessClosed(settleRemark(ctx, actor, { slug, language: edition, thread, settlement }))
	);
	if (!outcome.ok)
		return fail(409, { remark: outcome.reason, ...('by' in outcome && { by: outcome.by }) });
	redirect(303, `${here(event)}#remarks`);
};
