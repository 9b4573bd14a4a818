import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import type { ReplySignatory } from '../db/replies.ts';
import { signatoriesOf } from '../db/replies.ts';
import { countInForce, findAnswersOf, findChoices, findSearch } from '../db/similar-texts.ts';

/** Members are ids of submissions; `shown` are the first of them, with their signatories. */
export type FamilyToRead = {
	centre: string;
	likeness: number;
	members: number;
	shown: { id: string; signatories: ReplySignatory[] }[];
	/** The reply whose words the compilation tells for the family, and how many others are told with it. */
	told: { id: string; others: number } | undefined;
};

export type SimilarTexts = {
	/** Undefined where nobody has looked yet. `newer`: how many replies there are now beyond those compared, or fewer. */
	search: { at: string; replies: number; newer: number } | undefined;
	families: FamilyToRead[];
	/** How many families follow on the next page. */
	more: number;
	/** The answers of a member beside those of the centre of its family, where one was asked for. */
	compared:
		| {
				centre: string;
				member: string;
				answers: { question: string; language: string; centre: string; member: string }[];
		  }
		| undefined;
	mayChange: boolean;
};

const pageSize = 20;
const mostShown = 30;

/** Families of similar texts as they were last found, a page of them, from the largest. Throws `not-found`. */
export async function getSimilarTexts(
	ctx: Context,
	actor: Actor,
	{ slug, page = 0, member }: { slug: string; page?: number; member?: string }
): Promise<SimilarTexts> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const mayChange = hasRight(actor, 'plan-document');
	const stored = await findSearch(ctx.db, consultation.id);
	if (!stored) return { search: undefined, families: [], more: 0, compared: undefined, mayChange };
	const here = stored.families.slice(page * pageSize, (page + 1) * pageSize);
	const chosen = await findChoices(ctx.db, consultation.id);
	const ids = here.flatMap(({ centre, members }) => firstOf(centre, members));
	const signatories = await signatoriesOf(ctx.db, [...new Set(ids)]);
	const family = stored.families.find(({ members }) => members.includes(member ?? ''));
	const inForce = await countInForce(ctx.db, consultation.id);
	return {
		search: { at: stored.at, replies: stored.replies, newer: inForce - stored.replies },
		families: here.map(({ centre, likeness, members }) => {
			const among = new Set(members);
			const others = chosen.filter(({ id, told }) => among.has(id) && among.has(told));
			const [first] = others;
			return {
				centre,
				likeness,
				members: members.length,
				shown: firstOf(centre, members).map((id) => ({
					id,
					signatories: signatories.get(id) ?? []
				})),
				told: first && { id: first.told, others: others.length }
			};
		}),
		more: Math.max(0, stored.families.length - (page + 1) * pageSize),
		compared:
			family && member && member !== family.centre
				? {
						centre: family.centre,
						member,
						answers: await findAnswersOf(ctx.db, consultation.id, family.centre, member)
					}
				: undefined,
		mayChange
	};
}

/** The centre, then the others in their order. */
function firstOf(centre: string, members: readonly string[]): string[] {
	return [centre, ...members.filter((each) => each !== centre)].slice(0, mostShown);
}
