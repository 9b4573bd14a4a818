import type { IssueChanges } from '#lib/domain/compilation/corrigendum/change.ts';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import { AppError } from '#lib/domain/error.ts';
import type { IssueKind } from '#lib/domain/issue.ts';
import { issuedDocumentOf } from '#lib/domain/issued-document.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { findIssueEdition, listIssueEditions } from '../db/issue-editions.ts';
import { listIssuedFiles } from '../db/issued-files.ts';
import type { IssuedFile } from '../db/issued-files.ts';
import { listIssues as findIssues } from '../db/issues.ts';

/** A document that was issued, with its editions. */
export type IssuedDocument = {
	position: number;
	kind: IssueKind;
	symbol: string;
	/** Its distribution is not restricted. */
	isPublic: boolean;
	issuedAt: string;
	finalBy?: string;
	issuedBy?: string;
	editions: {
		language: OfficialLanguage;
		/** Later than that of the document where the language came later. */
		issuedAt: string;
		changes: IssueChanges;
		files: Pick<IssuedFile, 'format' | 'size' | 'sha256'>[];
	}[];
};

/** The documents of a consultation that were issued, the newest first. Throws `not-found`. */
export async function listIssues(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<IssuedDocument[]> {
	ensureMay(actor, 'read-compilation');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const documents: IssuedDocument[] = [];
	for (const issue of (await findIssues(ctx.db, stored.id)).reverse()) {
		if (!issue.issued) continue;
		const files = await listIssuedFiles(ctx.db, issue.id);
		const editions: IssuedDocument['editions'] = [];
		for (const { language, issued } of await listIssueEditions(ctx.db, issue.id)) {
			const edition = issued && (await findIssueEdition(ctx.db, issue.id, language));
			if (!edition) continue;
			editions.push({
				language,
				issuedAt: edition.issued.at,
				changes: edition.changes,
				files: exportFormats.flatMap((format) =>
					files
						.filter((file) => file.language === language && file.format === format)
						.map(({ size, sha256 }) => ({ format, size, sha256 }))
				)
			});
		}
		documents.push({
			position: issue.position,
			kind: issue.kind,
			symbol: issue.masthead.symbol ?? '',
			isPublic: issuedDocumentOf(issue) !== undefined,
			issuedAt: issue.issued.at,
			issuedBy: await draftedBy(ctx.db, issue.issued.by),
			...(issue.final && { finalBy: await draftedBy(ctx.db, issue.final.by) }),
			editions
		});
	}
	return documents;
}
