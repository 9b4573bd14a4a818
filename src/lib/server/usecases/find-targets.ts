import { foldForSearch } from '#lib/domain/fold.ts';
import { linesOf } from '#lib/domain/compilation/findings/walk.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { footnotesIn, plainText } from '#lib/domain/compilation/plain-text.ts';
import { firstWords } from '#lib/domain/compilation/reading/cut-line.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';

/** Most targets at a time, and most code units of what one says. */
const mostTargets = 30;
const mostOfTarget = 90;

/** What a cross-reference can name: its number as a sentence prints it, and its first words. */
export type Target = {
	id: string;
	kind: 'section' | 'paragraph' | 'footnote' | 'annex';
	reference: string;
	words: string;
};

/**
 * The first thirty nodes of the newest draft with this number, or whose words hold what is asked. The paragraph `from` which
 * is referred is none of them. Throws `not-found`.
 */
export async function findTargets(
	ctx: Context,
	actor: Actor,
	{
		slug,
		language,
		asked,
		from
	}: { slug: string; language: OfficialLanguage; asked: string; from: string }
): Promise<Target[]> {
	ensureMay(actor, 'draft-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
	const { model } = newest;
	const numbers = numberCompilation(model);
	const wanted = foldForSearch(asked.trim().slice(0, 100));
	const exact: Target[] = [];
	const others: Target[] = [];
	const offer = (id: string, line: Parameters<typeof plainText>[0]) => {
		const numbered = numbers.get(id);
		if (!numbered) return;
		const text = plainText(line, numbers, language).trim();
		const { kind, reference } = numbered;
		const target = { id, kind, reference, words: firstWords(text, mostOfTarget) };
		if (wanted === '' || foldForSearch(text).includes(wanted)) others.push(target);
		else if (foldForSearch(reference) === wanted) exact.push(target);
	};
	const offered = new Set([from]);
	for (const { holder, line } of linesOf(model)) {
		if (!offered.has(holder)) offer(holder, line);
		offered.add(holder);
		for (const note of footnotesIn(line)) offer(note.id, note.content);
		if (wanted === '' && others.length >= mostTargets) break;
	}
	return [...exact, ...others].slice(0, mostTargets);
}
