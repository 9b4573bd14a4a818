import { AppError } from '#lib/domain/error.ts';
import type { IssuedDocument, Standing } from '#lib/domain/issued-document.ts';
import { issuedDocumentOf, standingsOf } from '#lib/domain/issued-document.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { PublishedCounts } from '#lib/domain/public-reply.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultationById } from '../db/consultations.ts';
import { listIssueEditions } from '../db/issue-editions.ts';
import type { PublicEdition } from '../db/issued-documents.ts';
import { listPublicEditions } from '../db/issued-documents.ts';
import type { IssuedFile } from '../db/issued-files.ts';
import { listIssuedFiles } from '../db/issued-files.ts';
import { findResting, issuedOnce } from '../db/issued-replies.ts';
import { findIssueBySymbol, listIssues } from '../db/issues.ts';

export type { PublicEdition };

export type IssuedDocumentPage = {
	consultation: { slug: string; title: Texts };
	document: IssuedDocument;
	standing: Standing;
	/** Of what followed it in some of its languages alone, by symbol: which, as UN documents list them. */
	onlyIn: Record<string, OfficialLanguage[]>;
	/** In the order in which UN documents list the languages; a language without one is not here. */
	editions: (PublicEdition & { files: Omit<IssuedFile, 'storageKey'>[] })[];
	/** How many replies stand behind it, by what becomes of them. */
	replies: PublishedCounts;
	/** Its archive holds those that are public. */
	hasReplies: boolean;
};

/**
 * An issued document by its symbol, with its editions and their files, and how it stands to others. Throws `not-found`.
 */
export async function getIssuedDocument(
	ctx: Context,
	_actor: Actor,
	input: { symbol: string }
): Promise<IssuedDocumentPage> {
	// Anyone may: what is issued is public.
	const issue = input.symbol.length <= 100 && (await findIssueBySymbol(ctx.db, input.symbol));
	const document = issue ? issuedDocumentOf(issue) : undefined;
	if (!document) throw new AppError('not-found');
	const issues = await listIssues(ctx.db, document.consultationId);
	const documents = issues.flatMap((each) => issuedDocumentOf(each) ?? []);
	const standing = standingsOf(documents).get(document.symbol);
	const consultation = await findConsultationById(ctx.db, document.consultationId);
	if (!standing || !consultation) throw new AppError('not-found');
	const files = await listIssuedFiles(ctx.db, document.id);
	const editions = await listPublicEditions(ctx.db, document.id);
	const onlyIn: Record<string, OfficialLanguage[]> = {};
	const followers = [standing.supersededBy, ...standing.correctedBy, ...standing.addedToBy];
	for (const { id, symbol } of documents) {
		if (!followers.includes(symbol)) continue;
		const out = (await listIssueEditions(ctx.db, id)).filter(({ issued }) => issued);
		const languages = out.map((each) => each.language);
		if (editions.every(({ language }) => languages.includes(language))) continue;
		onlyIn[symbol] = languages;
	}
	const resting = await findResting(ctx.db, document.consultationId, document.position);
	const { counts: replies } = await issuedOnce(ctx.db, resting);
	return {
		consultation: { slug: consultation.slug, title: consultation.title },
		...{ document, standing, onlyIn, replies, hasReplies: resting?.issueId === document.id },
		editions: editions.map((edition) => ({
			...edition,
			files: files
				.filter(({ language }) => language === edition.language)
				.map(({ storageKey: _key, ...file }) => file)
		}))
	};
}
