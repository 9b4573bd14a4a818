import type { CodingState } from '#lib/domain/coding-state.ts';
import { codingStateOf } from '#lib/domain/coding-state.ts';
import type { DraftedParagraphs } from '#lib/domain/compilation/drafted-paragraphs.ts';
import { draftedKey, draftedParagraphs } from '#lib/domain/compilation/drafted-paragraphs.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { ReplyPlace } from '#lib/domain/reply-list.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Consent } from '#lib/domain/submission.ts';
import type { Theme } from '#lib/domain/theme.ts';
import { inCodebookOrder } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findCompilation, findLatestDraft } from '../db/compilations.ts';
import { findThemes } from '../db/consultations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import {
	countByTheme,
	countExcerpts,
	countUncoded,
	findAnsweredQuestions
} from '../db/excerpt-counts.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { countReadings, findReadings } from '../db/readings.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { countReplies, pageOfReplies } from '../db/replies.ts';
import type { Db } from '../db/schema.ts';

export type MatrixCell = {
	theme: string;
	state: CodingState;
	passages: number;
	/** Passages with other words now. */
	changed: number;
	/** Numbers of the paragraphs of the draft that is cited. */
	paragraphs: number[];
};

export type MatrixRow = {
	id: string;
	signatories: ReplySignatory[];
	consent: Consent;
	/** A member of staff has read it as it stands, or passages of it are coded. */
	read: boolean;
	/** One for each theme, in the order of the codebook. */
	cells: MatrixCell[];
};

export type CodingMatrix = {
	/** The codebook in its order, with what is done of each theme in all replies in force, on whatever page. */
	themes: (Theme & { passages: number; replies: number; changed: number; uncoded: number })[];
	rows: MatrixRow[];
	/** The draft whose paragraphs are shown: the newest in the original language, else in that of the screen, else of all. */
	draft?: { language: OfficialLanguage; number: number };
	/** Replies in force, or statements: all, those read, and those that the filter leaves. */
	total: number;
	read: number;
	shown: number;
	/** Statements at panels, which are no replies to the questionnaire. */
	statements: number;
	previous?: ReplyPlace;
	next?: ReplyPlace;
};

const matrixRowsPerPage = 50;

/**
 * One page of the replies in force, States first, each with what was done of it under each theme. A fixed number of queries
 * whatever the number of replies. Throws `not-found`.
 */
export async function getCodingMatrix(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		kind?: RespondentKind;
		/** Statements at panels in the place of replies. */
		statements?: boolean;
		/** Of the screen: its draft is cited where there is none in the original language. */
		language?: OfficialLanguage;
		after?: ReplyPlace;
		before?: ReplyPlace;
		limit?: number;
	}
): Promise<CodingMatrix> {
	ensureMay(actor, 'read-submissions');
	const { slug, kind, language, after, before, limit = matrixRowsPerPage } = input;
	const { statements = false } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const filter = { statement: statements, ...(kind && { kind }) };
	const order = { column: 'respondent', descending: false } as const;
	const page = await pageOfReplies(ctx.db, consultation.id, {
		filter,
		order,
		after,
		before,
		limit
	});
	const ids = page.entries.map(({ id }) => id);
	const themes = inCodebookOrder(await findThemes(ctx.db, consultation.id));
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, consultation.id);
	const mapped = new Map(
		themes.map(({ key }) => [
			key,
			questionsOf(questionnaire)
				.filter(({ theme }) => theme === key)
				.map((question) => question.key)
		])
	);
	const answered = await findAnsweredQuestions(ctx.db, ids);
	const coded = await countExcerpts(ctx.db, ids);
	const readings = await findReadings(ctx.db, ids);
	const counts = await countByTheme(ctx.db, consultation.id);
	const uncoded = await countUncoded(ctx.db, consultation.id, [...mapped.values()].flat());
	const draft = await draftToCite(ctx.db, consultation, language);
	const drafted = draft && (await draftedIn(ctx.db, draft.id));
	const inForce = await countReplies(ctx.db, consultation.id, {});
	const all = inForce.filter(({ statement }) => statement === statements);
	const sum = (list: { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
	const backwards = after === undefined && before !== undefined;
	return {
		themes: themes.map((theme) => ({
			...theme,
			...(counts.get(theme.key) ?? { passages: 0, replies: 0, changed: 0 }),
			uncoded: (mapped.get(theme.key) ?? []).reduce(
				(total, question) => total + (uncoded.get(question) ?? 0),
				0
			)
		})),
		rows: page.entries.map(({ id, signatories, consent }) => {
			const reply = answered.get(id);
			const codedHere = coded.get(id) ?? [];
			return {
				id,
				signatories,
				consent,
				read: readings.has(id) || codedHere.length > 0,
				cells: themes.map(({ key }) => ({
					theme: key,
					...codingStateOf(
						key,
						{ answered: reply?.answered ?? [], coded: codedHere },
						mapped.get(key) ?? []
					),
					paragraphs: drafted?.get(draftedKey(reply?.key ?? '', key)) ?? []
				}))
			};
		}),
		...(draft && { draft: { language: draft.language, number: draft.number } }),
		total: sum(all),
		read: await countReadings(ctx.db, consultation.id, { statements }),
		shown: sum(kind === undefined ? all : all.filter((each) => each.kind === kind)),
		statements: sum(inForce.filter(({ statement }) => statement)),
		previous: after !== undefined || (backwards && page.more) ? page.entries[0]?.place : undefined,
		next: backwards || page.more ? page.entries.at(-1)?.place : undefined
	};
}

async function draftToCite(
	db: Db,
	{ id, originalLanguage }: { id: string; originalLanguage: OfficialLanguage },
	screen: OfficialLanguage | undefined
) {
	const original = await findLatestDraft(db, id, originalLanguage);
	if (original) return original;
	const own = screen && (await findLatestDraft(db, id, screen));
	return own ?? findLatestDraft(db, id);
}

/** What the drafts looked at last hold: a revision never changes. */
const known = new Map<string, DraftedParagraphs>();
const mostKnown = 10;

async function draftedIn(db: Db, revisionId: string): Promise<DraftedParagraphs> {
	const kept = known.get(revisionId);
	if (kept) return kept;
	const revision = await findCompilation(db, revisionId);
	const drafted = revision ? draftedParagraphs(revision.model) : new Map<string, number[]>();
	if (known.size >= mostKnown) known.clear();
	known.set(revisionId, drafted);
	return drafted;
}
