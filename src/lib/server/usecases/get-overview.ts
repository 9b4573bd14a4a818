import type { Arrivals } from '#lib/domain/arrivals.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Figure } from '#lib/domain/figure.ts';
import type { CompletenessOfKind } from '#lib/domain/participation.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import type { Waiting } from '#lib/domain/waiting.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { loadFigures } from '../db/figures.ts';
import { countWaiting } from '../db/waiting.ts';

/**
 * What the overview of a consultation shows. `byKind` counts as participation does: its totals are those that the
 * compilation states. The other numbers are of replies in force, one by one: a joint reply is one.
 */
export type Overview = {
	total: number;
	/** Statements at panels, which return no questionnaire; in none of the other counts. */
	statements: number;
	late: number;
	joint: number;
	confidential: number;
	byKind: CompletenessOfKind[];
	figures: Figure[];
	arrivals: Omit<Arrivals, 'figure'>;
	/** The figures but that by kind leave confidential replies out: whoever asks may not read replies. */
	openOnly: boolean;
	/** What waits for a decision; of those alone who read replies. */
	waiting: Waiting[] | undefined;
};

/**
 * Who answered and who did not, how completely, when and how; what waits for a decision. No names, and to whoever may not read replies no number
 * that would tell who replied in confidence. Throws `not-found`.
 */
export async function getOverview(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<Overview> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const loaded = await loadFigures(ctx.db, consultation, {
		now: ctx.now(),
		seesReplies: hasRight(actor, 'read-submissions')
	});
	const { figure: _, ...arrivals } = loaded.arrivals;
	const returns = loaded.facts.filter(({ statement }) => !statement);
	const sum = (of: typeof returns) => of.reduce((total, { count }) => total + count, 0);
	return {
		total: sum(returns),
		statements: sum(loaded.facts) - sum(returns),
		late: sum(returns.filter((each) => each.late)),
		joint: sum(returns.filter(({ joint }) => joint)),
		confidential: sum(returns.filter(({ confidential }) => confidential)),
		byKind: loaded.byKind,
		figures: loaded.figures,
		arrivals,
		openOnly: loaded.openOnly,
		waiting: hasRight(actor, 'read-submissions')
			? await countWaiting(ctx.db, consultation.id, { shared: loaded.shared })
			: undefined
	};
}
