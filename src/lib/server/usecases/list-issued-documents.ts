import { AppError } from '#lib/domain/error.ts';
import type { IssuedDocument, Standing } from '#lib/domain/issued-document.ts';
import { issuedDocumentOf, standingsOf } from '#lib/domain/issued-document.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import type { PublicEdition } from '../db/issued-documents.ts';
import { listPublicEditions, pageOfIssued } from '../db/issued-documents.ts';
import { listIssues } from '../db/issues.ts';

export type ListedDocument = {
	document: IssuedDocument;
	standing: Standing;
	editions: PublicEdition[];
};

/**
 * What is issued to the public, over all consultations or of one, the newest first; `next` is the key to go on after. Throws `invalid` for a key that
 * no page gave.
 */
export async function listIssuedDocuments(
	ctx: Context,
	_actor: Actor,
	input: { after?: string; limit: number }
): Promise<{ items: ListedDocument[]; next?: string }> {
	// Anyone may: what is issued is public.
	const after = placeOf(input.after);
	const rows = await pageOfIssued(ctx.db, { after, limit: input.limit + 1 });
	const page = rows.slice(0, input.limit);
	const ofConsultation = new Map<string, IssuedDocument[]>();
	const items: ListedDocument[] = [];
	for (const { id, consultationId } of page) {
		let documents = ofConsultation.get(consultationId);
		if (!documents) {
			const issues = await listIssues(ctx.db, consultationId);
			documents = issues.flatMap((issue) => issuedDocumentOf(issue) ?? []);
			ofConsultation.set(consultationId, documents);
		}
		const document = documents.find((each) => each.id === id);
		const standing = document && standingsOf(documents).get(document.symbol);
		if (!document || !standing) continue;
		items.push({ document, standing, editions: await listPublicEditions(ctx.db, id) });
	}
	const last = rows.length > input.limit ? page.at(-1) : undefined;
	return { items, ...(last && { next: `${last.at} ${last.id}` }) };
}

function placeOf(after: string | undefined): { at: string; id: string } | undefined {
	if (after === undefined) return undefined;
	const [at = '', id] = after.slice(0, 100).split(' ');
	if (id === undefined || Number.isNaN(Date.parse(at)))
		throw new AppError('invalid', { parameter: 'after' });
	return { at, id };
}
