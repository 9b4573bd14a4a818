import { changesBetween } from '#lib/domain/compilation/corrigendum/changes-between.ts';
import type { EntryFault } from '#lib/domain/compilation/corrigendum/corrigendum-entry.ts';
import { entriesOf, textOfEntry } from '#lib/domain/compilation/corrigendum/follow-up.ts';
import { withAdded } from '#lib/domain/compilation/corrigendum/addendum.ts';
import { AppError } from '#lib/domain/error.ts';
import type { IssueKind } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findConsultation } from '../db/consultations.ts';
import { readCorrigendumEntries } from '../db/corrigendum-entries.ts';
import { findIssuedWhole } from '../db/issue-editions.ts';
import { findNewestIssue, findWordings } from '../db/issues.ts';
import { loadSnapshot } from '../db/snapshot.ts';

/**
 * An entry of the list of changes. `own`: an author's words, beside `machine`, what the entry says by itself; `lapsed`: words that an author
 * wrote for a change that is another now; `fault`: why it cannot be issued.
 */
export type ShownChange = {
	id: string;
	where: string;
	what: string;
	own: boolean;
	machine?: string;
	lapsed?: string;
	fault?: EntryFault;
};

/** What the issue under way changes in one language since `symbol`; `left` changes stay out of an addendum, which carries only what is new. */
export type ChangesInLanguage = {
	language: OfficialLanguage;
	symbol?: string;
	list: ShownChange[];
	left: number;
};

/**
 * What the corrigendum, addendum or revision under way changes in what was issued, in each language that was; none where no such
 * issue is under way. Throws `not-found`.
 */
export async function listIssueChanges(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<{ kind: IssueKind; languages: ChangesInLanguage[] } | undefined> {
	ensureMay(actor, 'read-compilation');
	const snapshot = await loadSnapshot(ctx.db, slug);
	const stored = await findConsultation(ctx.db, slug);
	if (!snapshot || !stored) throw new AppError('not-found');
	const issue = await findNewestIssue(ctx.db, stored.id);
	if (!issue || issue.kind === 'document' || issue.state === 'issued') return undefined;
	const wordings = issue.kind === 'corrigendum' ? await findWordings(ctx.db, issue.id) : {};
	const languages: ChangesInLanguage[] = [];
	for (const language of stored.consultation.languages) {
		const issued = await findIssuedWhole(ctx.db, stored.id, language);
		const newest = issued && (await findNewestCompilation(ctx.db, stored.id, language));
		if (!newest) continue;
		const all = changesBetween(issued.model, newest.model);
		const told =
			issue.kind === 'addendum'
				? changesBetween(issued.model, withAdded(issued.model, newest.model))
				: all;
		const list: ShownChange[] =
			issue.kind === 'corrigendum'
				? await readCorrigendumEntries(ctx.db, stored.id, snapshot, { language, wordings })
				: entriesOf(told, language, {}).map((entry) => ({
						...{ id: entry.id, where: entry.where, own: false },
						what: textOfEntry(entry, newest.model)
					}));
		const { symbol } = issued;
		const left = all.length - told.length;
		languages.push({
			language,
			...(symbol !== undefined && { symbol }),
			list: list.map(shown),
			left
		});
	}
	return { kind: issue.kind, languages };
}

const shown = ({ id, where, what, own, machine, lapsed, fault }: ShownChange): ShownChange => ({
	...{ id, where, what, own },
	...(own && { machine }),
	...(lapsed !== undefined && { lapsed }),
	...(fault && { fault })
});
