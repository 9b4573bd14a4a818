import {
	contentOfTyped,
	problemsOfTyped
} from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { carryProvenance } from '#lib/domain/compilation/editing/carry-provenance.ts';
import { referencesToNothing } from '#lib/domain/compilation/editing/references.ts';
import { typedParagraph, tidyText } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { writeWords } from '#lib/domain/compilation/editing/edits/write-words.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { sectionsOf, tablesOf } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Inline } from '#lib/domain/compilation/model.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { oneLine } from '#lib/domain/words.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';

/** `words`: there are none, or a mark among them stands for nothing; `referred-to`: a lost note is referred to. */
export type WritePartOutcome =
	Held | { ok: true } | { ok: false; reason: 'gone' | 'words' | 'referred-to' };

/** Most characters of a cell or heading. */
const longest = 5000;

/**
 * Gives a heading or a text of an annex the words that an editor typed (`typed`), or the cells of a table theirs: those of
 * `cells`, row by row, that say something else than before. Throws `not-found` without a draft.
 */
export async function writeDocumentPart(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		node: string;
		typed?: string;
		cells?: { row: number; column: number; words: string }[];
	}
): Promise<WritePartOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, node } = input;
	const change = {
		slug,
		language,
		node,
		at: ctx.now(),
		actor,
		action: 'edit-document',
		kind: 'write'
	};
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		({ model }): Decision<WritePartOutcome> => {
			const leave = (reason: 'gone' | 'words' | 'referred-to') => ({
				leave: true as const,
				answer: { ok: false as const, reason }
			});
			const put =
				input.cells === undefined
					? withTyped(model, node, input.typed ?? '')
					: withCells(model, node, input.cells);
			if (typeof put === 'string') return leave(put);
			const lost = referencesToNothing(put).length > referencesToNothing(model).length;
			return lost ? leave('referred-to') : { put, answer: { ok: true } };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}

function withTyped(
	model: Compilation,
	node: string,
	given: string
): Compilation | 'gone' | 'words' {
	const before = lineOf(model, node);
	if (!before) return 'gone';
	const typed = tidyText(given);
	const known = typedParagraph(before);
	if (typed === tidyText(known.text)) return model;
	const marks = known.pieces.map(({ mark }) => mark);
	if (problemsOfTyped(typed, marks).length > 0) return 'words';
	const content = carryProvenance(
		before,
		contentOfTyped(typed, before, model.language),
		model.language
	);
	const edited = writeWords(model, { node, content });
	return edited.ok ? edited.model : 'gone';
}

function lineOf(model: Compilation, node: string): Inline[] | undefined {
	for (const holder of [...sectionsOf(model.sections), ...model.annexes]) {
		if (holder.id === node) return holder.heading;
		for (const child of holder.children)
			if (child.id === node && child.type === 'plain') return child.content;
	}
	return undefined;
}

function withCells(
	model: Compilation,
	node: string,
	cells: readonly { row: number; column: number; words: string }[]
): Compilation | 'gone' | 'words' {
	const table = tablesOf(model).find((each) => each.table.id === node)?.table;
	if (!table) return 'gone';
	const numbers = numberCompilation(model);
	let put = model;
	for (const { row, column, words } of cells) {
		const before = table.rows[row]?.cells[column];
		if (!before) return 'gone';
		const text = oneLine(words).trim();
		if (text.length > longest) return 'words';
		if (text === oneLine(plainText(before.content, numbers, model.language)).trim()) continue;
		// The notes of a cell stay, after its words.
		const notes = before.content.filter(({ type }) => type === 'footnote');
		const content: Inline[] = [...(text === '' ? [] : [{ type: 'text' as const, text }]), ...notes];
		const edited = writeWords(put, { node, cell: { row, column }, content });
		if (!edited.ok) return 'gone';
		put = edited.model;
	}
	return put;
}
