import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import { readableParagraph } from '#lib/domain/compilation/editing/readable-paragraph.ts';
import type { Difference } from '#lib/domain/compilation/editing/word-differences.ts';
import { wordDifferences } from '#lib/domain/compilation/editing/word-differences.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Remark, RemarkOutcome } from '#lib/domain/remark.ts';
import { remarkThreads } from '#lib/domain/remark.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import * as remarks from '../db/remarks.ts';

type Said = { words: string; at: string; by?: string };

/** A thread of remarks, as it is read. */
export type RemarkToRead = Said & {
	id: string;
	kind: Remark['kind'];
	quote?: string;
	/** Of a suggestion: how it differs from the paragraph, and whether the paragraph has changed since. */
	proposal?: { differences: Difference[]; isStale: boolean };
	answers: Said[];
	settled?: { outcome: RemarkOutcome; at: string; by?: string };
};

export type RemarksToRead = { threads: RemarkToRead[]; mayDecide: boolean };

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
	const said = async ({ words, at, by }: Remark): Promise<Said> => {
		const name = await draftedBy(ctx.db, by);
		return { words, at, ...(name && { by: name }) };
	};
	const threads = await Promise.all(
		remarkThreads(await remarks.listRemarks(ctx.db, edition, node)).map(
			async ({ first, answers }): Promise<RemarkToRead> => {
				const { proposal, settled } = first;
				const by = settled && (await draftedBy(ctx.db, settled.by));
				return {
					...(await said(first)),
					id: first.id,
					kind: first.kind,
					...(first.quote !== undefined && { quote: first.quote }),
					...(proposal && {
						proposal: {
							differences: wordDifferences(
								present,
								readableParagraph(proposal.content, numbers),
								language
							),
							isStale: !paragraph || markOfParagraph(paragraph) !== proposal.mark
						}
					}),
					answers: await Promise.all(answers.map(said)),
					...(settled && {
						settled: { outcome: settled.outcome, at: settled.at, ...(by && { by }) }
					})
				};
			}
		)
	);
	return {
		threads: threads.sort((a, b) => Number(Boolean(a.settled)) - Number(Boolean(b.settled))),
		mayDecide: hasRight(actor, 'draft-compilation')
	};
}
