import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { LastEdit } from '#lib/domain/compilation/editing/last-edit.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Done, IssueKind, IssueMasthead, IssueState } from '#lib/domain/issue.ts';
import { isSecondPerson, missingOnMasthead } from '#lib/domain/issue.ts';
import type { ToCome } from '#lib/domain/compilation/phrases/to-come.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { readReadiness } from '../db/edition-readiness.ts';
import { listIssuedLanguages, listIssueEditions } from '../db/issue-editions.ts';
import { findLastEdits } from '../db/last-edits.ts';
import { findFilesFailure, findNewestIssue } from '../db/issues.ts';
import { mastheadToBegin } from '../db/open-issue.ts';
import { listPendingEditions } from '../db/pending-editions.ts';
import { publishedOnce } from '../db/published-replies.ts';
import { loadSnapshot } from '../db/snapshot.ts';

/** Something done, by the name of who did it; no name for the terminal. */
export type Told = { at: string; name?: string };

/** One language on the page of the issue. */
export type EditionOfIssue = {
	language: OfficialLanguage;
	/** The newest draft; absent where there is none. */
	draft?: { number: number; blocks: number; looks: number; remarks: number };
	/** Frozen in this issue; `issued` once it is out. */
	frozen?: Told;
	issued?: Told;
	/** Files that are written, in the order of the formats. */
	files: ExportFormat[];
};

/** Where the document of a consultation stands on its way to the Council. */
export type IssueToShow = {
	/** Nothing was done yet where it is 0. */
	position: number;
	kind: IssueKind;
	state: IssueState;
	masthead: IssueMasthead;
	missing: ToCome[];
	originalLanguage: OfficialLanguage;
	editions: EditionOfIssue[];
	review?: Told;
	returned?: Told & { reason: string };
	final?: Told;
	issued?: Told;
	/** Of the editions that are frozen and not issued: how many files there are to be, and are; the one that failed. */
	writing?: {
		files: number;
		written: number;
		failed?: { language: OfficialLanguage; format: string };
	};
	may: {
		draft: boolean;
		finalise: boolean;
		issue: boolean;
		sendBack: boolean;
		readReplies: boolean;
	};
	/** Replies without attribution that nobody released. */
	unreleased: number;
	/** Languages in which a document of the consultation is out, in the order in which UN documents list them. */
	issuedIn: OfficialLanguage[];
	/** Whoever asks made final what waits to be issued. */
	isOwn: boolean;
	/** The masthead that whoever asks can take back, and set again, while the issue is open. */
	undo?: LastEdit;
	redo?: LastEdit;
};

/** Where the issue under way, or the one issued last, stands, with every language held against the replies. Throws `not-found`. */
export async function getIssue(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<IssueToShow> {
	ensureMay(actor, 'read-compilation');
	const snapshot = await loadSnapshot(ctx.db, slug);
	const stored = await findConsultation(ctx.db, slug);
	if (!snapshot || !stored) throw new AppError('not-found');
	const issue = await findNewestIssue(ctx.db, stored.id);
	const { languages, originalLanguage } = stored.consultation;
	const readiness = await readReadiness(ctx.db, stored.id, snapshot, languages);
	const editions = issue ? await listIssueEditions(ctx.db, issue.id) : [];
	const pending = issue ? await listPendingEditions(ctx.db, issue.id) : [];
	const failed = issue && (await findFilesFailure(ctx.db, issue.id));
	const masthead = issue?.masthead ?? (await mastheadToBegin(ctx.db, stored));
	const { counts: replies } = await publishedOnce(ctx.db, stored.id);
	const tell = async ({ at, by }: Done): Promise<Told> => {
		const name = await draftedBy(ctx.db, by);
		return { at, ...(name !== undefined && { name }) };
	};
	const isOpen = issue?.state === 'draft' || issue?.state === 'review';
	const last =
		issue && isOpen && hasRight(actor, 'finalise-document')
			? await findLastEdits(
					ctx.db,
					actor,
					{ consultationId: stored.id, language: originalLanguage },
					{ of: 'masthead', node: issue.id }
				)
			: {};
	return {
		...last,
		position: issue?.position ?? 0,
		kind: issue?.kind ?? 'document',
		state: issue?.state ?? 'draft',
		masthead,
		missing: missingOnMasthead(masthead),
		originalLanguage,
		editions: await Promise.all(
			readiness.map(async ({ language, revision, blocks, looks, remarks }) => {
				const edition = editions.find((each) => each.language === language);
				const files = pending.find((each) => each.language === language)?.written ?? [];
				return {
					language,
					...(revision && { draft: { number: revision.number, blocks, looks, remarks } }),
					...(edition && { frozen: await tell(edition.frozen) }),
					...(edition?.issued && { issued: await tell(edition.issued) }),
					files: edition?.issued ? [...exportFormats] : files
				};
			})
		),
		...(issue?.review && { review: await tell(issue.review) }),
		...(issue?.returned && {
			returned: { ...(await tell(issue.returned)), reason: issue.returned.reason }
		}),
		...(issue?.final && { final: await tell(issue.final) }),
		...(issue?.issued && { issued: await tell(issue.issued) }),
		...(pending.length > 0 && {
			writing: {
				files: pending.length * exportFormats.length,
				written: pending.reduce((sum, { written }) => sum + written.length, 0),
				...(failed && { failed })
			}
		}),
		may: {
			draft: hasRight(actor, 'draft-compilation'),
			finalise: hasRight(actor, 'finalise-document'),
			issue: hasRight(actor, 'issue-document'),
			sendBack: hasRight(actor, 'send-back-document'),
			readReplies: hasRight(actor, 'read-submissions')
		},
		unreleased: replies.unreleased,
		issuedIn: await listIssuedLanguages(ctx.db, stored.id),
		isOwn: !isSecondPerson(
			nameOfActor(actor),
			pending.map(({ frozenBy }) => ({ by: frozenBy }))
		)
	};
}
