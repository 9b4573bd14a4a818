import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Family } from '#lib/domain/similar/families.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';
import type { Db } from '../db/schema.ts';
import {
	confidentialAmong,
	findAnswersOf,
	findChoices,
	findSearch,
	isSearchOld
} from '../db/similar-texts.ts';
import { stateOfSearch } from '../similar/search-under-way.ts';

/** A reply of a family. One that is confidential is in it, and no document tells it. */
export type FamilyMember = { id: string; signatories: ReplySignatory[]; confidential: boolean };

/** One family: ids are those of submissions. */
export type FamilyToRead = {
	/** Its place among all, from 1. */
	number: number;
	centre: string;
	likeness: number;
	members: number;
	/** The first of them, the centre before the others; of one family that was asked for, a page. */
	shown: FamilyMember[];
	/** Id after which the next page of its members begins, where it has one. */
	next?: string;
	/** The reply whose words the compilation tells for the family, how many others are told with it, and how many are not. */
	told?: FamilyMember & { others: number; apart: number };
};

/** The answers of two replies to one question, the centre's and the member's. */
export type ComparedAnswers = {
	question: string;
	number?: string;
	label: Texts;
	language: string;
	centre: string;
	member: string;
};

export type SimilarTexts = {
	/** Undefined where nobody has looked yet. `isOld`: replies came, went or changed since. */
	search: { at: string; replies: number; families: number; isOld: boolean } | undefined;
	running: 'under-way' | 'failed' | undefined;
	families: FamilyToRead[];
	/** Centre of the family after which the next page begins. */
	next: string | undefined;
	compared: { centre: FamilyMember; member: FamilyMember; answers: ComparedAnswers[] } | undefined;
	mayChange: boolean;
};

const familiesOnPage = 20;
const membersShown = 30;
const membersOnPage = 200;

/**
 * Families of similar texts as they were last found, from the largest: a page of them after the centre `after`, or the one
 * with the centre `family` and its members after `after`; and `member` beside the centre of its family. Throws `not-found`.
 */
export async function getSimilarTexts(
	ctx: Context,
	actor: Actor,
	input: { slug: string; after?: string; family?: string; member?: string }
): Promise<SimilarTexts> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const { id } = consultation;
	const { after, family: asked, member } = input;
	const stored = await findSearch(ctx.db, id);
	const all = stored?.families ?? [];
	const start = asked === undefined ? 1 + all.findIndex(({ centre }) => centre === after) : 0;
	const page =
		asked === undefined
			? all.slice(start, start + familiesOnPage)
			: all.filter(({ centre }) => centre === asked);
	if (asked !== undefined && page.length === 0) throw new AppError('not-found');
	const families = await familiesToRead(ctx.db, id, page, {
		...(asked !== undefined && { after: after ?? '' }),
		numberOf: (family) => all.indexOf(family) + 1
	});
	return {
		search: stored && {
			at: stored.at,
			replies: stored.replies,
			families: all.length,
			isOld: await isSearchOld(ctx.db, id, stored)
		},
		running: stateOfSearch(id),
		families,
		next:
			asked === undefined && all.length > start + familiesOnPage ? page.at(-1)?.centre : undefined,
		compared: member === undefined ? undefined : await comparedWith(ctx.db, id, all, member),
		mayChange: hasRight(actor, 'plan-document')
	};
}

async function familiesToRead(
	db: Db,
	consultationId: string,
	families: readonly Family[],
	{ after, numberOf }: { after?: string; numberOf: (family: Family) => number }
): Promise<FamilyToRead[]> {
	const chosen = await findChoices(db, consultationId);
	const pages = families.map((family) => {
		const ordered = [family.centre, ...family.members.filter((each) => each !== family.centre)];
		const start = after === undefined || after === '' ? 0 : 1 + ordered.indexOf(after);
		const size = after === undefined ? membersShown : membersOnPage;
		const shown = ordered.slice(start, start + size);
		const among = new Set(family.members);
		const others = chosen.filter((each) => among.has(each.id) && among.has(each.told));
		return { family, shown, isMore: ordered.length > start + size, told: others[0]?.told, others };
	});
	const memberOf = await membersById(
		db,
		pages.flatMap(({ shown, told }) => [...shown, ...(told === undefined ? [] : [told])])
	);
	return pages.map(({ family, shown, isMore, told, others }) => ({
		number: numberOf(family),
		centre: family.centre,
		likeness: family.likeness,
		members: family.members.length,
		shown: shown.map(memberOf),
		...(isMore && { next: shown.at(-1) ?? '' }),
		...(told !== undefined && {
			told: {
				...memberOf(told),
				others: others.length,
				apart: family.members.length - 1 - others.length
			}
		})
	}));
}

async function comparedWith(
	db: Db,
	consultationId: string,
	families: readonly Family[],
	member: string
): Promise<SimilarTexts['compared']> {
	const family = families.find(({ members }) => members.includes(member));
	if (!family || member === family.centre) throw new AppError('not-found');
	const { centre } = family;
	const memberOf = await membersById(db, [centre, member]);
	const { questionnaire } = await getNewestQuestionnaire(db, consultationId);
	const answers = await findAnswersOf(db, consultationId, centre, member);
	return {
		centre: memberOf(centre),
		member: memberOf(member),
		answers: questionsOf(questionnaire).flatMap(({ key, number, label }) =>
			answers
				.filter(({ question }) => question === key)
				.map((each) => ({ ...each, label, ...(number !== undefined && { number }) }))
		)
	};
}

async function membersById(db: Db, ids: readonly string[]): Promise<(id: string) => FamilyMember> {
	const unique = [...new Set(ids)];
	const signatories = await signatoriesOf(db, unique);
	const confidential = await confidentialAmong(db, unique);
	return (id) => ({
		id,
		signatories: signatories.get(id) ?? [],
		confidential: confidential.has(id)
	});
}
