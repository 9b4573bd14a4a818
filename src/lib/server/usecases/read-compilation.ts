import { checkCompilation } from '#lib/domain/compilation/findings/check.ts';
import type { Severity } from '#lib/domain/compilation/findings/finding.ts';
import { wordFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { submissionIdsByKey } from '../db/replies.ts';
import { loadSnapshot } from '../db/snapshot.ts';
import { mastheadLines } from '../export/words/masthead-lines.ts';
import type { MastheadLines } from '../export/words/masthead-lines.ts';
import { draftedBy } from '../db/drafted-by.ts';

/** The newest draft in a language, with what a reader needs beside it. */
export type CompilationToRead = {
	model: Compilation;
	masthead: MastheadLines;
	number: number;
	draftedAt: string;
	/** Name of the user who drafted it; absent for the terminal. */
	draftedBy?: string;
	/** In the language asked for; `place` says where and names the node, unless it is the whole document. */
	findings: { severity: Severity; message: string; place?: { node: string; label: string } }[];
	/** The replies on which its paragraphs rest, by submission key. Without the right to read submissions it is empty. */
	sources: Record<string, { id: string; names: Texts[] }>;
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
	const revision = await findNewestCompilation(ctx.db, consultation.id, language);
	if (!revision) return undefined;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (!snapshot) throw new AppError('not-found');
	const names = new Map(snapshot.respondents.map(({ key, name }) => [key, name]));
	const ids = hasRight(actor, 'read-submissions')
		? await submissionIdsByKey(ctx.db, consultation.id)
		: new Map<string, string>();
	return {
		model: revision.model,
		masthead: mastheadLines(revision.model),
		number: revision.number,
		draftedAt: revision.createdAt,
		draftedBy: await draftedBy(ctx.db, revision.createdBy),
		findings: checkCompilation(revision.model, snapshot).map((finding) => {
			const { severity, message, where } = wordFinding(finding, messages);
			const inDocument = finding.where.kind !== 'document';
			return {
				severity,
				message,
				...(inDocument && { place: { node: finding.where.node, label: where } })
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
