import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { editorNotes } from '../export/words/editor-notes.ts';
import { frontOf } from '../export/words/front-of.ts';
import { mastheadLines } from '../export/words/masthead-lines.ts';
import type { Compared } from '../import/returned/compare-returned.ts';
import type { ReturnedFault } from '../import/returned/read-returned.ts';
import { readReturnedApart } from '../import/returned/read-apart.ts';

/** Most changes that are shown of one file: the others are found when it is read again. */
export const mostReturned = 200;

/**
 * What a Word file, exported from the newest draft in `language` and changed since, would change in it. Nothing is kept.
 * Throws not-found without a draft.
 */
export async function readWordFile(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; file: () => Promise<Uint8Array | undefined> }
): Promise<({ ok: true } & Compared) | { ok: false; fault: ReturnedFault | 'no-file' }> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
	const bytes = await input.file();
	if (!bytes) return { ok: false, fault: 'no-file' };
	const { model } = newest;
	const read = await readReturnedApart({
		bytes,
		model,
		notes: editorNotes(model),
		front: frontOf(mastheadLines(model)),
		most: mostReturned
	});
	return read.done ? read.result : { ok: false, fault: 'too-large' };
}
