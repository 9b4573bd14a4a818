import { readableParagraph } from '#lib/domain/compilation/editing/readable-paragraph.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { firstWords } from '#lib/domain/compilation/reading/cut-line.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Remark } from '#lib/domain/remark.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { countOpenRemarks, listOpenThreads } from '../db/remarks.ts';

/** Remarks on a page, and most code units of what one says or proposes. */
const mostOnPage = 50;
const mostOfWords = 600;

/** A comment or suggestion that nobody has settled. */
export type OpenRemark = {
	id: string;
	/** Id of its paragraph, and its number as printed; without a number it is not in the draft any more. */
	node: string;
	number?: string;
	kind: Remark['kind'];
	quote?: string;
	/** The beginning of what it says, and of the text that it proposes. */
	words: string;
	proposed?: string;
	answers: number;
	at: string;
	by?: string;
};

/** `number` counts all of them. `next` is the remark after which the next page begins. */
export type OpenRemarks = {
	remarks: OpenRemark[];
	number: number;
	isFirst: boolean;
	next?: string;
};

/**
 * The open comments and suggestions of the newest draft in `language`, the oldest first, those after the remark `after`.
 * Throws `not-found` without a draft.
 */
export async function listOpenRemarks(
	ctx: Context,
	actor: Actor,
	{ slug, language, after }: { slug: string; language: OfficialLanguage; after?: string }
): Promise<OpenRemarks> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
	const edition = { consultationId: consultation.id, language };
	const found = await listOpenThreads(ctx.db, edition, { after, limit: mostOnPage + 1 });
	const numbers = numberCompilation(newest.model);
	const remarks: OpenRemark[] = [];
	for (const { proposal, ...remark } of found.slice(0, mostOnPage)) {
		const by = await draftedBy(ctx.db, remark.by);
		const number = numbers.get(remark.node)?.reference;
		remarks.push({
			id: remark.id,
			node: remark.node,
			kind: remark.kind,
			...(number !== undefined && { number }),
			...(remark.quote !== undefined && { quote: remark.quote }),
			words: firstWords(remark.words, mostOfWords),
			...(proposal && {
				proposed: firstWords(readableParagraph(proposal.content, numbers), mostOfWords)
			}),
			answers: remark.answers,
			at: remark.at,
			...(by && { by })
		});
	}
	const next = found.length > mostOnPage ? remarks.at(-1)?.id : undefined;
	return {
		remarks,
		number: await countOpenRemarks(ctx.db, consultation.id, language),
		isFirst: after === undefined,
		...(next !== undefined && { next })
	};
}
