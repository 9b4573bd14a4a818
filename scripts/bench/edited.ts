import { createHash } from 'node:crypto';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { countWords } from '#lib/domain/compilation/word-count.ts';
import type { Context } from '#lib/server/context.ts';
import { insertCompilation } from '#lib/server/db/compilations.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { grow, readModelCase } from './drafting.ts';
import type { connect } from './http.ts';

/** The consultation whose document is edited, and words of a page, about. */
const slug = 'bench-edited';
const wordsOfPage = 500;

/** Puts a document of about `pages` pages where it is edited; gives the address of a paragraph in the middle of it. */
export async function fillEdited(ctx: Context, pages: number): Promise<string> {
	const few = readModelCase();
	few.consultation = { ...few.consultation, slug };
	const some = 500;
	const { words } = countWords(draftCompilation(grow(few, some), 'en'));
	const long = draftCompilation(grow(few, Math.ceil((some * pages * wordsOfPage) / words)), 'en');
	const model = JSON.stringify(long);
	await ctx.transact(async (trx) => {
		const stored = await insertSnapshot(trx, few, { at: ctx.now() });
		if (!stored.ok) throw new Error(`the consultation was not stored: ${stored.reason}`);
		const { id } = await trx
			.selectFrom('consultations')
			.select('id')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		await insertCompilation(trx, {
			consultationId: id,
			language: 'en',
			state: 'draft',
			model,
			digest: createHash('sha256').update(model).digest('hex'),
			createdAt: ctx.now(),
			createdBy: 'terminal'
		});
	});
	const paragraphs = paragraphsIn(long.sections);
	const middle = paragraphs[Math.floor(paragraphs.length / 2)]?.paragraph.id ?? '';
	return `/en/desk/${slug}/compilation/en/paragraphs/${encodeURIComponent(middle)}/work`;
}

/** Saves other words of one paragraph, one after another; gives the milliseconds of each and the bytes of an answer. */
export async function saveEdited(
	client: ReturnType<typeof connect>,
	{ address, cookie, times }: { address: string; cookie: string; times: number }
): Promise<{ taken: number[]; bytes: number }> {
	let { mark } = JSON.parse((await client.ask('GET', address, { cookie })).body) as {
		mark: string;
	};
	const taken: number[] = [];
	let bytes = 0;
	for (let run = -2; run < times; run += 1) {
		const words = JSON.stringify([{ type: 'text', text: `The Office writes this, ${run + 3}.` }]);
		const began = performance.now();
		const { status, body } = await client.ask('POST', address, { cookie, fields: { words, mark } });
		if (run >= 0) taken.push(performance.now() - began);
		const saved = JSON.parse(body) as { ok: boolean; mark: string };
		if (status !== 200 || !saved.ok) throw new Error(`${address}: ${status} ${body}`);
		mark = saved.mark;
		bytes = body.length;
	}
	return { taken, bytes };
}
