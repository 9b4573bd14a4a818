import type { Severity } from '#lib/domain/compilation/findings/finding.ts';
import { mayStand } from '#lib/domain/compilation/findings/may-stand.ts';
import { wordFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { LengthByPart } from '#lib/domain/compilation/length-by-part.ts';
import type { OutToDecide } from '#lib/domain/compilation/reading/to-decide.ts';
import { rewrittenToDecide, takenOutToDecide } from '#lib/domain/compilation/reading/to-decide.ts';
import { lengthByPart } from '#lib/domain/compilation/length-by-part.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import type { FindingInParagraph } from '#lib/domain/compilation/reading/findings-in-paragraphs.ts';
import { findingsInParagraphs } from '#lib/domain/compilation/reading/findings-in-paragraphs.ts';
import type { BesideParagraph } from '#lib/domain/compilation/reading/beside-paragraph.ts';
import { besideParagraph } from '#lib/domain/compilation/reading/beside-paragraph.ts';
import { beginningOf } from '#lib/domain/compilation/reading/cut-line.ts';
import type {
	AskedPart,
	DocumentToShow
} from '#lib/domain/compilation/reading/document-to-show.ts';
import { documentInParts } from '#lib/domain/compilation/reading/document-to-show.ts';
import type { TextLength } from '#lib/domain/compilation/word-count.ts';
import { changesBetween } from '#lib/domain/compilation/editing/draft-changes.ts';
import { paragraphsIn, sectionsOf } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Paragraph } from '#lib/domain/compilation/model.ts';
import type { CheckedFinding } from '#lib/domain/compilation/findings/checked-finding.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation, findNumberedCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { countOpenByNode } from '../db/remarks.ts';
import { submissionIdsByKey } from '../db/replies.ts';
import { loadSnapshot } from '../db/snapshot.ts';
import { mastheadLines } from '../export/words/masthead-lines.ts';
import type { MastheadLines } from '../export/words/masthead-lines.ts';
import { checkNewestCompilation } from '../db/findings.ts';
import { draftedBy } from '../db/drafted-by.ts';

/**
 * A finding in the language asked for. `place` says where, unless it is the whole document, and names the node if it is there, or in
 * the `edition` that has what this one lacks; `accepted`
 * is the decision that it may stand.
 */
export type FindingToSettle = {
	id: string;
	severity: Severity;
	message: string;
	place?: { node?: string; edition?: OfficialLanguage; label: string };
	/** Nobody can accept it. */
	neverStands?: true;
	accepted?: { reason: Texts; by: string; at?: string };
};

/** Most findings on a page, and most code units of what one says. */
const mostFindings = 100;
const mostOfMessage = 1000;

/** Most paragraphs that are named in a list of those that were edited, or changed. */
const mostNamed = 30;

/** Paragraphs by id and printed number, the first thirty of them. */
export type NamedParagraphs = { number: number; first: { id: string; label: string }[] };

/** A part of the newest draft in a language, with what a reader needs beside it. */
export type CompilationToRead = {
	document: DocumentToShow;
	/** Above its first part alone. */
	masthead?: MastheadLines;
	number: number;
	draftedAt: string;
	/** Name of the user who drafted it; absent for the terminal. */
	draftedBy?: string;
	/** A hundred findings on the whole document, the gravest first, those that were accepted last. */
	findings: FindingToSettle[];
	/** What nobody accepted of a paragraph that is shown, by its id, the first of each; for who may edit. */
	findingsIn: Record<string, FindingInParagraph[]>;
	/** Which hundred, from 1, of how many. */
	findingsPage: { page: number; pages: number };
	/** Findings on the whole document that nobody accepted. */
	counts: Record<Severity, number>;
	accepted: number;
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
	/** Paragraphs that editors took out, those that are offered again first; for who may edit. */
	takenOut: OutToDecide[];
	/** Ids of headings, texts and tables that were rewritten and are drafted otherwise since. */
	rewritten: string[];
	/** Open remarks by the id of their paragraph, for who may read them. */
	remarks: Record<string, number>;
	/** What stands under the paragraphs that are shown; of replies nothing without the right to read them. */
	beside: Record<string, BesideParagraph>;
};

/** The length of the document by section and by respondent, in words of people. */
export type ToldLength = {
	all: TextLength;
	sections: { label: string; depth: number; length: TextLength }[];
	respondents: { names: Texts[]; length: TextLength; omitted: number }[];
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
	const named = (ids: readonly string[]): NamedParagraphs => ({
		number: ids.length,
		first: ids.slice(0, mostNamed).map((id) => ({ id, label: numbers.get(id)?.label ?? '' }))
	});
	// What editors did since is not news to them: the draft under their version is held against the one before it.
	const since = revision.number - (revision.state === 'edited' ? 2 : 1);
	const before = await findNumberedCompilation(ctx.db, consultation.id, language, since);
	const changes = before && changesBetween(before.model, revision.model);
	const paragraphs = paragraphsIn(model.sections).map(({ paragraph }) => paragraph);
	const edited = paragraphs.filter((each) => each.edited);
	const findings = openFirst(checked.findings);
	const pages = Math.max(1, Math.ceil(findings.length / mostFindings));
	const page = Math.min(Math.max(1, Math.trunc(input.findings ?? 1) || 1), pages);
	const open = (severity: Severity) =>
		findings.filter((each) => each.severity === severity && !each.accepted).length;
	const told = (finding: CheckedFinding, index: number): FindingToSettle => {
		const { severity, message, where } = wordFinding(finding, messages);
		const { accepted } = finding;
		const id = mayRead ? finding.id : `finding-${index + 1}`;
		const { kind } = finding.where;
		const lacks = finding.message === 'edition-lacks' ? finding.words : undefined;
		const node = lacks ?? finding.where.node;
		return {
			id,
			severity,
			message: beginningOf(message, mostOfMessage),
			...(kind !== 'document' && {
				place: {
					...(node !== 'document' && { node: idOf(node) }),
					...(lacks !== undefined && { edition: snapshot.consultation.originalLanguage }),
					label: where
				}
			}),
			...(!mayStand(finding) && { neverStands: true }),
			...(accepted && {
				accepted: {
					reason: accepted.reason,
					by: accepted.by,
					...(accepted.at !== undefined && { at: accepted.at })
				}
			})
		};
	};
	return {
		document,
		...(document.part === 1 && !document.paragraph && { masthead: mastheadLines(revision.model) }),
		number: revision.number,
		draftedAt: revision.createdAt,
		draftedBy: await draftedBy(ctx.db, revision.createdBy),
		mayEdit: hasRight(actor, 'draft-compilation'),
		takenOut: hasRight(actor, 'draft-compilation') ? takenOutToDecide(model, numbers) : [],
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
		findings: findings
			.map((finding, index) => ({ finding, index }))
			.slice((page - 1) * mostFindings, page * mostFindings)
			.map(({ finding, index }) => told(finding, index)),
		findingsIn:
			mayRead && hasRight(actor, 'draft-compilation')
				? findingsInParagraphs(
						paragraphs.filter(({ id }) => shown.has(id)),
						findings,
						{ language: messages, longest: mostOfMessage }
					)
				: {},
		findingsPage: { page, pages },
		counts: { blocks: open('blocks'), look: open('look'), style: open('style') },
		accepted: findings.filter(({ accepted }) => accepted).length,
		beside: await besideShown(ctx, {
			id: consultation.id,
			shown,
			paragraphs,
			snapshot,
			mayRead,
			numbers
		})
	};
}

/** The findings that stand before those that were accepted, each as they come. */
function openFirst(findings: readonly CheckedFinding[]): CheckedFinding[] {
	return [
		...findings.filter(({ accepted }) => !accepted),
		...findings.filter(({ accepted }) => accepted)
	];
}

function toldLength(
	length: LengthByPart,
	model: Compilation,
	numbers: Numbers,
	names: ReadonlyMap<string, Texts>
): ToldLength {
	const sections = sectionsOf(model.sections);
	return {
		all: length.all,
		sections: length.sections.map(({ depth, length: of }, index) => {
			const section = sections[index];
			const heading = plainText(section?.heading ?? [], numbers, model.language);
			const label = `${section ? (numbers.get(section.id)?.label ?? '') : ''} ${heading}`;
			return { depth, length: of, label: label.trim() };
		}),
		respondents: length.respondents.map(({ keys, ...each }) => ({
			...each,
			names: keys.map((key) => names.get(key) ?? {})
		}))
	};
}

async function besideShown(
	ctx: Context,
	{
		id,
		shown,
		paragraphs,
		snapshot,
		mayRead,
		numbers
	}: {
		id: string;
		shown: ReadonlySet<string>;
		paragraphs: readonly Paragraph[];
		snapshot: Snapshot;
		mayRead: boolean;
		numbers: Numbers;
	}
): Promise<Record<string, BesideParagraph>> {
	const replies = mayRead ? await submissionIdsByKey(ctx.db, id) : new Map<string, string>();
	return Object.fromEntries(
		paragraphs
			.filter((each) => shown.has(each.id))
			.map((each) => [each.id, besideParagraph(each, snapshot, replies, numbers)])
	);
}
