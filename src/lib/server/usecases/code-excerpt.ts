import { AppError } from '#lib/domain/error.ts';
import type { Stretch } from '#lib/domain/excerpt.ts';
import { longestPassage, passageAt } from '#lib/domain/excerpt.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findAnswerText, findCodingPlace } from '../db/coding-place.ts';
import { findThemes } from '../db/consultations.ts';
import { putExcerpt } from '../db/excerpts.ts';

export type CodedExcerpts =
	/** Keys of the excerpts, in the order of the passages; how many of them are new. */
	| { ok: true; ids: string[]; added: number }
	/** `nothing-selected`: white space, or nothing. `answer-changed`: the offsets are those of other words. */
	| { ok: false; reason: 'nothing-selected' | 'answer-changed' | 'too-long' };

/** Most passages at once. */
const mostPassages = 500;

const unchanged = Symbol('nothing to code');

/**
 * Codes passages of one answer to a theme. Offsets are UTF-16 code units of the answer with the hash `basis`; they are
 * widened to whole characters and trimmed of white space. The same passage under the same theme is one excerpt, however
 * many code it. Throws `not-found`; `invalid` with `field`; `conflict` with `reason: 'not-in-force'`.
 */
export async function codeExcerpt(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		id: string;
		question: string;
		theme: string;
		passages: readonly Stretch[];
		/** `hashOfWords` of the answer that was read. */
		basis: string;
	}
): Promise<CodedExcerpts> {
	ensureMay(actor, 'code-excerpts');
	const { slug, id, question, theme, basis } = input;
	const place = await findCodingPlace(ctx.db, slug, id);
	if (!place) throw new AppError('not-found');
	if (place.status !== 'submitted') throw new AppError('conflict', { reason: 'not-in-force' });
	if (input.passages.length > mostPassages) throw new AppError('invalid', { field: 'passages' });
	const at = ctx.now();
	const by = nameOfActor(actor);
	let outcome: CodedExcerpts = { ok: false, reason: 'nothing-selected' };
	try {
		await ctx.transact(async (trx) => {
			// The audit comes first: of many who code the same passage, each sees what the one before it did.
			await appendAudit(trx, {
				at,
				actor,
				action: 'code-excerpt',
				subject: `submission:${id}`,
				details: { question, theme, passages: input.passages }
			});
			outcome = await code();

			async function code(): Promise<CodedExcerpts> {
				const themes = await findThemes(trx, place!.consultationId);
				if (!themes.some(({ key }) => key === theme))
					throw new AppError('invalid', { field: 'theme' });
				const text = await findAnswerText(trx, id, question);
				if (text === undefined) throw new AppError('invalid', { field: 'question' });
				if (hashOfWords(text) !== basis) return { ok: false, reason: 'answer-changed' };
				const passages = input.passages.flatMap(
					({ start, end }) => passageAt(text, start, end) ?? []
				);
				if (passages.length === 0) return { ok: false, reason: 'nothing-selected' };
				if (passages.some(({ start, end }) => end - start > longestPassage))
					return { ok: false, reason: 'too-long' };
				const ids: string[] = [];
				let added = 0;
				for (const { start, end } of passages) {
					const words = text.slice(start, end);
					const excerpt = { question, theme, start, end, words };
					const put = await putExcerpt(trx, id, excerpt, { at, by });
					ids.push(put.id);
					if (put.isNew) added += 1;
				}
				return { ok: true, ids, added };
			}
			// Undoes the audit: what was coded already leaves no second trace.
			if (!outcome.ok || outcome.added === 0) throw unchanged;
		});
	} catch (failure) {
		if (failure !== unchanged) throw failure;
	}
	return outcome;
}
