import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import { readableParagraph } from '#lib/domain/compilation/editing/readable-paragraph.ts';
import type { Part } from '#lib/domain/difference.ts';
import { differenceOf } from '#lib/domain/difference.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { firstWords } from '#lib/domain/compilation/reading/cut-line.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Remark, RemarkOutcome, Settlement } from '#lib/domain/remark.ts';
import { remarkThreads, settlementsOf } from '#lib/domain/remark.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { isClosed } from '../db/issues.ts';
import * as remarks from '../db/remarks.ts';

type Said = { words: string; at: string; by?: string };

/** A thread of remarks, as it is read. */
export type RemarkToRead = Said & {
	id: string;
	kind: Remark['kind'];
	quote?: string;
	/**
	 * Of a suggestion: how it differs from the paragraph, or, where it is settled or too many are open, its beginning alone;
	 * and whether it cannot be accepted, because the paragraph has changed since.
	 */
	proposal?: { differences?: Part[]; words: string; isStale: boolean };
	answers: Said[];
	settled?: { outcome: RemarkOutcome; at: string; by?: string };
	/** What the reader may do with it. */
	ways: Settlement[];
};

/** `mayRemark`: the document is not final. */
export type RemarksToRead = { threads: RemarkToRead[]; mayRemark: boolean };

/** Code units of texts that are compared word by word, of all suggestions, and of one that is not. */
const mostCompared = 40_000;
const mostOfProposal = 1000;

/** The remarks on paragraph `node` of the newest draft, those that are open first. Throws `not-found` without a draft. */
export async function listRemarks(
	ctx: Context,
	actor: Actor,
	{ slug, language, node }: { slug: string; language: OfficialLanguage; node: string }
): Promise<RemarksToRead> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
	const { model } = newest;
	const paragraph = paragraphsIn(model.sections).find(
		(each) => each.paragraph.id === node
	)?.paragraph;
	const numbers = numberCompilation(model);
	const present = readableParagraph(paragraph?.content ?? [], numbers);
	const edition = { consultationId: consultation.id, language };
	const all = await remarks.listRemarks(ctx.db, edition, node);
	const names = new Map<string, string | undefined>();
	for (const by of new Set(all.flatMap((each) => [each.by, each.settled?.by ?? each.by])))
		names.set(by, await draftedBy(ctx.db, by));
	const named = <T extends { by: string }>({ by, ...rest }: T) => {
		const name = names.get(by);
		return { ...rest, ...(name && { by: name }) };
	};
	const said = ({ words, at, by }: Remark): Said => named({ words, at, by });
	let left = mostCompared;
	const proposalOf = ({ proposal, settled }: Remark): RemarkToRead['proposal'] => {
		if (!proposal) return undefined;
		const words = readableParagraph(proposal.content, numbers);
		const size = present.length + words.length;
		const isCompared = !settled && size <= left;
		if (isCompared) left -= size;
		return {
			...(isCompared && { differences: differenceOf(present, words, language) }),
			words: firstWords(words, mostOfProposal),
			isStale: !paragraph || markOfParagraph(paragraph) !== proposal.mark
		};
	};
	const mayRemark = !(await isClosed(ctx.db, consultation.id, language));
	const mayEdit = hasRight(actor, 'draft-compilation');
	const threads = remarkThreads(all).map(({ first, answers }): RemarkToRead => {
		const proposal = proposalOf(first);
		const ways = settlementsOf(first, { isAuthor: first.by === nameOfActor(actor), mayEdit });
		return {
			...said(first),
			id: first.id,
			kind: first.kind,
			...(first.quote !== undefined && { quote: first.quote }),
			...(proposal && { proposal }),
			answers: answers.map(said),
			...(first.settled && { settled: named(first.settled) }),
			ways: mayRemark ? ways.filter((way) => way !== 'accepted' || !proposal?.isStale) : []
		};
	});
	return {
		threads: threads.sort((a, b) => Number(Boolean(a.settled)) - Number(Boolean(b.settled))),
		mayRemark
	};
}
