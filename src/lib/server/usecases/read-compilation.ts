import type { LastEdit } from '#lib/domain/compilation/editing/last-edit.ts';
import type { OutToDecide } from '#lib/domain/compilation/reading/to-decide.ts';
import { rewrittenToDecide, takenOutToDecide } from '#lib/domain/compilation/reading/to-decide.ts';
import { lengthByPart } from '#lib/domain/compilation/length-by-part.ts';
import type { FindingInParagraph } from '#lib/domain/compilation/reading/findings-in-paragraphs.ts';
import { findingsInParagraphs } from '#lib/domain/compilation/reading/findings-in-paragraphs.ts';
import type { BesideParagraph } from '#lib/domain/compilation/reading/beside-paragraph.ts';
import { besideParagraphs } from '#lib/domain/compilation/reading/beside-paragraph.ts';
import type {
	AskedPart,
	DocumentToShow
} from '#lib/domain/compilation/reading/document-to-show.ts';
import type { ToldFindings } from '#lib/domain/compilation/reading/told-findings.ts';
import {
	mostOfMessage,
	openFirst,
	toldFindings
} from '#lib/domain/compilation/reading/told-findings.ts';
import type { ToldLength } from '#lib/domain/compilation/reading/told-length.ts';
import { toldLength } from '#lib/domain/compilation/reading/told-length.ts';
import type { NamedParagraphs } from '#lib/domain/compilation/reading/named-paragraphs.ts';
import { namedParagraphs } from '#lib/domain/compilation/reading/named-paragraphs.ts';
import { documentInParts } from '#lib/domain/compilation/reading/document-to-show.ts';
import { changesBetween } from '#lib/domain/compilation/editing/draft-changes.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation, findNumberedCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { countOpenByNode } from '../db/remarks.ts';
import { submissionIdsByKey } from '../db/submission-ids.ts';
import { loadSnapshot } from '../db/snapshot.ts';
import { mastheadLines } from '../export/words/masthead-lines.ts';
import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import { checkNewestCompilation } from '../db/findings.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { findLastEdits } from '../db/last-edits.ts';

/** A part of the newest draft in a language, with what a reader needs beside it. */
export type CompilationToRead = ToldFindings & {
	document: DocumentToShow;
	/** Above its first part alone. */
	masthead?: MastheadLines;
	number: number;
	draftedAt: string;
	/** Name of the user who drafted it; absent for the terminal. */
	draftedBy?: string;
	/** What nobody accepted of a paragraph that is shown, by its id, the first of each; for who may edit. */
	findingsIn: Record<string, FindingInParagraph[]>;
	/** Whether the reader may accept findings and open them again. */
	maySettle: boolean;
	/** Whether the reader may edit paragraphs. */
	mayEdit: boolean;
	edited: NamedParagraphs;
	/** Edited paragraphs whose replies have changed. */
	stale: NamedParagraphs;
	/** What is otherwise than in draft `since`: paragraphs, and how many went away. */
	changes?: { since: number; added: NamedParagraphs; gone: number; changed: NamedParagraphs };
	/** How long it is, and the limit in words. */
	length: ToldLength & { limit: number };
	/** What the reader can take back, and do again. */
	undo?: LastEdit;
	redo?: LastEdit;
	/** Paragraphs that editors took out, those that are offered again first; for who may edit. */
	takenOut: OutToDecide[];
	/** Ids of headings, texts and tables that were rewritten and are drafted otherwise since. */
	rewritten: string[];
	/** Open remarks by the id of their paragraph, for who may read them. */
	remarks: Record<string, number>;
	/** What stands under the paragraphs that are shown; of replies nothing without the right to read them. */
	beside: Record<string, BesideParagraph>;
};

/**
 * A part of the newest draft in `language`, checked against the replies as they are now, findings in `messages`. Undefined
 * before the first. What is long is read in parts, so that no page grows with what was answered.
 */
export async function readCompilation(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		messages: OfficialLanguage;
		findings?: number;
	} & AskedPart
): Promise<CompilationToRead | undefined> {
	ensureMay(actor, 'read-compilation');
	const { slug, language, messages } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	if (!(await findNewestCompilation(ctx.db, consultation.id, language))) return undefined;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (!snapshot) throw new AppError('not-found');
	const checked = await checkNewestCompilation(ctx.db, consultation.id, snapshot, language);
	const { revision } = checked;
	if (!revision) return undefined;
	const names = new Map(snapshot.respondents.map(({ key, name }) => [key, name]));
	const mayRead = hasRight(actor, 'read-submissions');
	const { compilation: model, idOf } = mayRead
		? { compilation: revision.model, idOf: (id: string) => id }
		: withoutSources(revision.model);
	const document = documentInParts(model).show(input);
	const shown = new Set(document.numbers.map(([node]) => node));
	const numbers = numberCompilation(model);
	const named = (ids: readonly string[]) => namedParagraphs(ids, numbers);
	// What editors did since is not news to them: the draft under their version is held against the one before it.
	const since = revision.number - (revision.state === 'edited' ? 2 : 1);
	const before = await findNumberedCompilation(ctx.db, consultation.id, language, since);
	const changes = before && changesBetween(before.model, revision.model);
	const paragraphs = paragraphsIn(model.sections).map(({ paragraph }) => paragraph);
	const edited = paragraphs.filter((each) => each.edited);
	const told = toldFindings(checked.findings, {
		messages,
		originalLanguage: snapshot.consultation.originalLanguage,
		sections: revision.model.sections,
		numbers: numberCompilation(revision.model),
		page: input.findings,
		mayRead,
		idOf
	});
	const mayEdit = hasRight(actor, 'draft-compilation');
	return {
		document,
		...(document.part === 1 && !document.paragraph && { masthead: mastheadLines(revision.model) }),
		number: revision.number,
		draftedAt: revision.createdAt,
		draftedBy: await draftedBy(ctx.db, revision.createdBy),
		mayEdit,
		...(mayEdit &&
			(await findLastEdits(
				ctx.db,
				actor,
				{ consultationId: consultation.id, language },
				{ of: 'document', numbers }
			))),
		takenOut: mayEdit ? takenOutToDecide(model, numbers) : [],
		rewritten: rewrittenToDecide(model),
		remarks: mayRead
			? Object.fromEntries(
					await countOpenByNode(ctx.db, { consultationId: consultation.id, language })
				)
			: {},
		edited: named(edited.map(({ id }) => id)),
		stale: named(edited.flatMap(({ id, stale }) => (stale === undefined ? [] : [id]))),
		...(changes && {
			changes: {
				since,
				added: named(changes.added.map(idOf)),
				gone: changes.gone,
				changed: named(changes.changed.map(idOf))
			}
		}),
		length: {
			...toldLength(lengthByPart(revision.model), model, numbers, names),
			limit: snapshot.consultation.document.wordLimit
		},
		maySettle: hasRight(actor, 'settle-findings'),
		...told,
		findingsIn:
			mayRead && mayEdit
				? findingsInParagraphs(
						paragraphs.filter(({ id }) => shown.has(id)),
						openFirst(checked.findings),
						{ language: messages, longest: mostOfMessage }
					)
				: {},
		beside: besideParagraphs(
			paragraphs.filter(({ id }) => shown.has(id)),
			snapshot,
			mayRead ? await submissionIdsByKey(ctx.db, consultation.id) : new Map(),
			numbers
		)
	};
}
