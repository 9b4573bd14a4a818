import { redirect } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { wordOf } from '#lib/server/form.ts';
import { addComment } from '#lib/server/usecases/add-comment.ts';
import { resolveComment } from '#lib/server/usecases/resolve-comment.ts';

/** A comment as it was typed: `about` is the key of a question or the id of a thread. */
export type TypedComment = { about: string; text: string; asks: boolean };

/** Every comment that a posted form holds, in the fields `_text:…` and `_asks:…`. */
export function commentsFrom(form: FormData): TypedComment[] {
	return [...form]
		.filter((field): field is [string, string] => field[0].startsWith('_text:'))
		.filter(([, text]) => typeof text === 'string' && text.trim() !== '')
		.map(([name, text]) => {
			const about = name.slice('_text:'.length);
			return { about, text, asks: wordOf(form, `_asks:${about}`) === 'yes' };
		});
}

/** Keeps the comments of a posted form, and settles the thread that it names. Gives back what is too long to be kept. */
export async function keepComments(
	ctx: Context,
	actor: Actor,
	submissionId: string,
	form: FormData
): Promise<{ tooLong: TypedComment[]; limit: number }> {
	const tooLong: TypedComment[] = [];
	let limit = 0;
	for (const comment of commentsFrom(form)) {
		const outcome = await addComment(ctx, actor, { submissionId, ...comment });
		if (outcome.ok || outcome.reason !== 'too-long') continue;
		tooLong.push(comment);
		limit = outcome.limit;
	}
	const threadId = wordOf(form, '_resolve');
	if (threadId) await resolveComment(ctx, actor, { submissionId, threadId });
	return { tooLong, limit };
}

/** Goes on to the comments beside the answer that the form was about. */
export function toComments(page: string, form: FormData): never {
	const about = wordOf(form, '_about');
	redirect(303, /^[\w-]+$/.test(about) ? `${page}#comments-${about}` : page);
}
