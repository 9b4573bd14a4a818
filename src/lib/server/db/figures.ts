import type { Arrivals } from '#lib/domain/arrivals.ts';
import { arrivalsOf } from '#lib/domain/arrivals.ts';
import type { Figure } from '#lib/domain/figure.ts';
import {
	categoriesFigure,
	completenessFigure,
	countsFigure,
	groupsFigure,
	openFigure
} from '#lib/domain/figure.ts';
import type { CompletenessOfKind } from '#lib/domain/participation.ts';
import { completenessByKind } from '#lib/domain/participation.ts';
import { atOneMoment } from './at-one-moment.ts';
import type { DeskConsultation } from './desk.ts';
import type { FactCount } from './overview.ts';
import { countArrivals, countFacts, countRespondents } from './overview.ts';
import { loadCounted } from './participation.ts';
import type { Db } from './schema.ts';

/** The figures of a consultation's overview, in the order in which they stand. */
export type Figures = {
	figures: Figure[];
	arrivals: Arrivals;
	byKind: CompletenessOfKind[];
	facts: FactCount[];
	/** Whether some States, and some others, sign a reply with others or more than one. */
	shared: { states: boolean; others: boolean };
	/** Only the totals and those by kind count confidential replies, of which there are some. */
	openOnly: boolean;
};

/**
 * All figures as they are at one moment. Replies are counted where they lie; only those that several sign, or whose
 * signatory signs another, are looked at one by one. `now` is an instant; `seesReplies`: whoever asks may read replies.
 */
export function loadFigures(
	db: Db,
	consultation: DeskConsultation,
	{ now, seesReplies }: { now: string; seesReplies: boolean }
): Promise<Figures> {
	return atOneMoment(db, async (db) => {
		const respondents = await countRespondents(db, consultation.id);
		const shared = respondents.some(({ shares }) => shares)
			? await loadCounted(db, consultation.slug, { shared: true })
			: undefined;
		const byKind = completenessByKind(
			shared ?? {
				consultation: { countingRule: 'once', closesAt: consultation.closesAt },
				respondents: [],
				replies: [],
				secondReplies: []
			},
			respondents.flatMap(({ kind, answered, shares, count }) =>
				answered && !shares ? [{ kind, completeness: answered, count }] : []
			)
		);
		const facts = await countFacts(db, consultation.id);
		const openOnly = !seesReplies && facts.some(({ confidential }) => confidential);
		const returns = facts.filter(
			({ statement, confidential }) => !statement && !(openOnly && confidential)
		);
		const counted = openOnly
			? await countRespondents(db, consultation.id, { openOnly })
			: respondents;
		const shownOf = openOnly ? openFigure : (figure: Figure) => figure;
		const arrivals = arrivalsOf(await countArrivals(db, consultation.id, { openOnly }), {
			...consultation,
			now
		});
		return {
			figures: [
				completenessFigure(byKind),
				shownOf(groupsFigure(counted)),
				shownOf(categoriesFigure(counted)),
				arrivals.figure,
				countsFigure(
					'channels',
					returns.map(({ channel, count }) => ({ key: channel, count }))
				),
				countsFigure(
					'languages',
					returns.map(({ language, count }) => ({ key: language, count }))
				)
			],
			arrivals,
			openOnly,
			byKind,
			facts,
			shared: {
				states: respondents.some(({ kind, shares }) => shares && kind === 'state'),
				others: respondents.some(({ kind, shares }) => shares && kind !== 'state')
			}
		};
	});
}
