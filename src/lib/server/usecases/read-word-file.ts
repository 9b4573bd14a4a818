import type { Difference } from '#lib/domain/compilation/editing/word-differences.ts';
import { wordDifferences } from '#lib/domain/compilation/editing/word-differences.ts';
import { findParagraph } from '#lib/domain/compilation/editing/edits/places.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { footnotesIn, plainText } from '#lib/domain/compilation/plain-text.ts';
import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-changes.ts';
import { changesOfReturned } from '#lib/domain/compilation/returned/returned-changes.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { editorNotes } from '../export/words/editor-notes.ts';
import type { ReturnedFault } from '../import/returned/read-returned.ts';
import { readReturnedApart } from '../import/returned/read-apart.ts';

/** A change of the file with the number of its paragraph in the draft, and how its words differ. */
export type ChangeToShow = { change: ReturnedChange; label: string; differences: Difference[] };

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
): Promise<
	| { ok: true; changes: ChangeToShow[]; number: number }
	| { ok: false; fault: ReturnedFault | 'no-file' }
> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
	const bytes = await input.file();
	if (!bytes) return { ok: false, fault: 'no-file' };
	const { model } = newest;
	const read = await readReturnedApart({ bytes, language, notes: editorNotes(model) });
	if (!read.done) return { ok: false, fault: 'too-large' };
	if (!read.result.ok) return read.result;
	const changes = changesOfReturned(model, read.result.paragraphs);
	const numbers = numberCompilation(model);
	const wordsOf = (node: string) => {
		const content = findParagraph(model, node)?.paragraph.content ?? [];
		const notes = footnotesIn(content).map((note) => plainText(note.content, numbers, language));
		return [typedParagraph(content).text, ...notes].join('\n');
	};
	return {
		ok: true,
		number: changes.length,
		changes: changes.slice(0, mostReturned).map((change) => {
			const before = change.kind === 'added' ? '' : wordsOf(change.node);
			const after =
				change.kind === 'removed'
					? ''
					: change.kind === 'moved'
						? before
						: [change.text, ...change.notes].join('\n');
			return {
				change,
				label: change.kind === 'added' ? '' : (numbers.get(change.node)?.mark ?? ''),
				differences: wordDifferences(before, after, language)
			};
		})
	};
}
