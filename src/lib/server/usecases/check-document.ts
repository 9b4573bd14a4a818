import type { DocumentRule } from '#lib/domain/compilation/document-findings/document-finding.ts';
import { nodeIdsOf } from '#lib/domain/compilation/document-findings/node-ids-of.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';
import { wordDocumentFinding } from '#lib/domain/compilation/document-findings/word-document-finding.ts';
import type { ToldFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { CheckedApart, DocumentToCheck } from '../import/document/check-apart.ts';
import { checkApart } from '../import/document/check-apart.ts';

/** A finding in words, with the node that it is about where the document as read has it. */
export type FindingOnDocument = ToldFinding<DocumentRule> & { node?: string };

export type CheckedDocument =
	| { ok: true; document: ReadDocument; findings: FindingOnDocument[] }
	| Extract<CheckedApart, { ok: false }>;

/**
 * What the rules that need no database say of a published document; `messages` is the language of their words. Nothing is
 * kept. `file` gives the document, and is asked only where the actor may; undefined where none came, which is `empty`.
 */
export async function checkDocument(
	actor: Actor,
	input: { file: () => Promise<DocumentToCheck | undefined>; messages: OfficialLanguage }
): Promise<CheckedDocument> {
	ensureMay(actor, 'read-compilation');
	const file = await input.file();
	if (file === undefined) return { ok: false, fault: { reason: 'empty' } };
	const checked = await checkApart(file);
	if (!checked.ok) return checked;
	const nodes = nodeIdsOf(checked.document);
	return {
		ok: true,
		document: checked.document,
		findings: checked.findings.map((finding) => {
			const { node } = finding.where;
			return {
				...wordDocumentFinding(finding, input.messages),
				...(nodes.has(node) && { node })
			};
		})
	};
}
