import type { Severity } from '#lib/domain/compilation/findings/finding.ts';
import { wordFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { LengthByPart } from '#lib/domain/compilation/length-by-part.ts';
import { lengthByPart } from '#lib/domain/compilation/length-by-part.ts';
import type { OmittedWords } from '#lib/domain/compilation/omitted-words.ts';
import { omittedWords } from '#lib/domain/compilation/omitted-words.ts';
import type { TextLength } from '#lib/domain/compilation/word-count.ts';
import { changesBetween } from '#lib/domain/compilation/editing/redraft.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation, findNumberedCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
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
	accepted?: { reason: Texts; by: string; at?: string };
};

/** The newest draft in a language, with what a reader needs beside it. */
export type CompilationToRead = {
	model: Compilation;
	masthead: MastheadLines;
	number: number;
	draftedAt: string;
	/** Name of the user who drafted it; absent for the terminal. */
	draftedBy?: string;
	findings: FindingToSettle[];
	/** Whether the reader may accept findings and open them again. */
	maySettle: boolean;
	/** Whether the reader may edit paragraphs. */
	mayEdit: boolean;
	/** What is otherwise than in draft `since`: paragraphs by id, and how many went away. */
	changes?: { since: number; added: string[]; gone: number; changed: string[] };
	/** How long it is, and the limit in words. */
	length: ToldLength & { limit: number };
	/** What condensing left out, by paragraph. Without the right to read submissions it is empty. */
	omitted: Record<string, OmittedWords[]>;
	/** The replies on which its paragraphs rest, by submission key. Without the right to read submissions it is empty. */
	sources: Record<string, { id: string; names: Texts[] }>;
};

/** The length of the document by section and by respondent, in words of people. */
export type ToldLength = Omit<LengthByPart, 'respondents'> & {
	respondents: { names: Texts[]; length: TextLength; omitted: number }[];
};

/** The newest draft in `language`, checked against the replies as they are now, findings in `messages`. Undefined before the first. */
export async function readCompilation(
	ctx: Context,
	actor: Actor,
	{
		slug,
		language,
		messages
	}: { slug: string; language: OfficialLanguage; messages: OfficialLanguage }
): Promise<CompilationToRead | undefined> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	if (!(await findNewestCompilation(ctx.db, consultation.id, language))) return undefined;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (!snapshot) throw new AppError('not-found');
	const checked = await checkNewestCompilation(ctx.db, consultation.id, snapshot, language);
	const { revision, findings } = checked;
	if (!revision) return undefined;
	const names = new Map(snapshot.respondents.map(({ key, name }) => [key, name]));
	const mayRead = hasRight(actor, 'read-submissions');
	const ids = mayRead
		? await submissionIdsByKey(ctx.db, consultation.id)
		: new Map<string, string>();
	const { compilation: model, idOf } = mayRead
		? { compilation: revision.model, idOf: (id: string) => id }
		: withoutSources(revision.model);
	const since = revision.number - 1;
	const before = await findNumberedCompilation(ctx.db, consultation.id, language, since);
	const changes = before && changesBetween(before.model, revision.model);
	const length = lengthByPart(revision.model);
	return {
		model,
		masthead: mastheadLines(revision.model),
		number: revision.number,
		draftedAt: revision.createdAt,
		draftedBy: await draftedBy(ctx.db, revision.createdBy),
		mayEdit: hasRight(actor, 'draft-compilation'),
		...(changes && {
			changes: {
				since,
				added: changes.added.map(idOf),
				gone: changes.gone,
				changed: changes.changed.map(idOf)
			}
		}),
		length: {
			all: length.all,
			sections: length.sections.map((each) => ({ ...each, id: idOf(each.id) })),
			respondents: length.respondents.map(({ keys, ...each }) => ({
				...each,
				names: keys.map((key) => names.get(key) ?? {})
			})),
			limit: snapshot.consultation.document.wordLimit
		},
		omitted: mayRead ? omittedWords(revision.model, snapshot) : {},
		maySettle: hasRight(actor, 'settle-findings'),
		findings: findings.map((finding, index): FindingToSettle => {
			const { severity, message, where } = wordFinding(finding, messages);
			const { accepted } = finding;
			const id = mayRead ? finding.id : `finding-${index + 1}`;
			const { kind } = finding.where;
			const lacks = finding.message === 'edition-lacks' ? finding.words : undefined;
			const node = lacks ?? finding.where.node;
			return {
				id,
				severity,
				message,
				...(kind !== 'document' && {
					place: {
						...(node !== 'document' && { node: idOf(node) }),
						...(lacks !== undefined && { edition: snapshot.consultation.originalLanguage }),
						label: where
					}
				}),
				...(accepted && {
					accepted: {
						reason: accepted.reason,
						by: accepted.by,
						...(accepted.at !== undefined && { at: accepted.at })
					}
				})
			};
		}),
		sources: Object.fromEntries(
			snapshot.submissions.flatMap(({ key, signatories }) => {
				const id = ids.get(key);
				return id === undefined
					? []
					: [[key, { id, names: signatories.map((each) => names.get(each.respondent) ?? {}) }]];
			})
		)
	};
}
