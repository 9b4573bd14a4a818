import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import { bareLine } from '#lib/domain/compilation/editing/bare-line.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { sectionsOf } from '#lib/domain/compilation/findings/walk.ts';
import type { Annex, Inline, Plain, Section, Table } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';

/** Most rows of a table of which each cell has a field. */
const mostRows = 300;

/** A heading, a text of an annex or a table, to be changed. `typed` has marks for notes and references in it. */
export type DocumentPart = {
	kind: 'section' | 'annex' | 'plain' | 'table';
	label: string;
	typed: string;
	content: AskedInline[];
	/** The cells of a table, row by row. */
	rows: string[][];
	/** What is drafted here now, where it was rewritten and the draft says something else. */
	stale?: string;
};

/** Part `node` of the newest draft in `language`; undefined where it is not there. Throws `not-found` without a draft. */
export async function getDocumentPart(
	ctx: Context,
	actor: Actor,
	{ slug, language, node }: { slug: string; language: OfficialLanguage; node: string }
): Promise<DocumentPart | undefined> {
	ensureMay(actor, 'draft-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
	const { model } = newest;
	const holders: (Section | Annex)[] = [...sectionsOf(model.sections), ...model.annexes];
	const leaves = holders.flatMap(({ children }) =>
		children.flatMap((child): (Plain | Table)[] =>
			child.type === 'plain' || child.type === 'table' ? [child] : []
		)
	);
	const all: (Section | Annex | Plain | Table)[] = [...holders, ...leaves];
	const found = all.find(({ id }) => id === node);
	if (!found) return undefined;
	const numbers = numberCompilation(model);
	const words = (line: readonly Inline[]) => plainText(line, numbers, language);
	const content =
		found.type === 'table' ? [] : found.type === 'plain' ? found.content : found.heading;
	const stale = found.rewritten?.stale;
	const table = (of: Pick<Table, 'rows'>) =>
		of.rows.slice(0, mostRows).map((row) => row.cells.map((cell) => words(cell.content)));
	return {
		kind: found.type,
		label: numbers.get(node)?.label ?? '',
		typed: typedParagraph(content).text,
		content: bareLine(content),
		rows: found.type === 'table' ? table(found) : [],
		...(stale && {
			stale: Array.isArray(stale)
				? words(stale)
				: table(stale)
						.map((cells) => cells.join(' | '))
						.join('\n')
		})
	};
}
