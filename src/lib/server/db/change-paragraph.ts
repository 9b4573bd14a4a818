import { createHash } from 'node:crypto';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Paragraph } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { appendAudit, nameOfActor } from './audit.ts';
import type { AuditEntry } from './audit.ts';
import { findNewestCompilation, updateCompilation } from './compilations.ts';
import { findConsultation } from './consultations.ts';
import type { OpenDatabase } from './dialect.ts';
import { ensureDraftIsOpen } from './issues.ts';
import { insertParagraphEdit } from './paragraph-edits.ts';
import type { ParagraphEdit } from './paragraph-edits.ts';
import type { Db } from './schema.ts';

/** Which paragraph is changed, by whom and how. */
export type ParagraphChange = Pick<AuditEntry, 'at' | 'actor' | 'action'> & {
	slug: string;
	language: OfficialLanguage;
	node: string;
	kind: ParagraphEdit['kind'];
};

/** What becomes of the paragraph: another one in its place, nothing, or no change and what to answer. */
export type Decision<Answer> =
	| { put: Paragraph; answer: Answer }
	| { remove: true; answer: Answer }
	| { leave: true; answer: Answer };

/** A paragraph of the newest draft; `no-draft` and `gone` where there is no such draft or paragraph. */
export async function findNewestParagraph(
	db: Db,
	{ slug, language, node }: Pick<ParagraphChange, 'slug' | 'language' | 'node'>
): Promise<Paragraph | 'no-draft' | 'gone'> {
	const stored = await findConsultation(db, slug);
	const newest = stored && (await findNewestCompilation(db, stored.id, language));
	if (newest === undefined) return 'no-draft';
	const paragraphs = paragraphsIn(newest.model.sections);
	return paragraphs.find(({ paragraph }) => paragraph.id === node)?.paragraph ?? 'gone';
}

const unchanged = Symbol('nothing to keep');

/**
 * Changes a paragraph of the newest draft as `decide` says, in one transaction with its audit row; a decision to leave it
 * leaves no trace. Everyone else's writes wait for `decide`: what takes time is done before. Gives back the answer of `decide`; `no-draft` and `gone` where there is no such draft or paragraph.
 * Throws `document-closed` where the document is final or issued.
 */
export async function changeParagraph<Answer>(
	transact: OpenDatabase['transact'],
	change: ParagraphChange,
	decide: (paragraph: Paragraph) => Decision<Answer>
): Promise<Answer | 'no-draft' | 'gone'> {
	const { at, actor, action, slug, language, node, kind } = change;
	let answer: Answer | 'no-draft' | 'gone' = 'no-draft';
	try {
		await transact(async (trx) => {
			const stored = await findConsultation(trx, slug);
			if (stored === undefined) throw unchanged;
			// The audit comes first: those who draft and edit at the same moment take their turns.
			await appendAudit(trx, {
				at,
				actor,
				action,
				subject: `consultation:${slug}`,
				details: { language, paragraph: node, kind }
			});
			await ensureDraftIsOpen(trx, stored.id, language);
			const newest = await findNewestCompilation(trx, stored.id, language);
			if (newest === undefined) throw unchanged;
			const found = paragraphsIn(newest.model.sections).find(
				({ paragraph }) => paragraph.id === node
			);
			answer = 'gone';
			if (found === undefined) throw unchanged;
			const decision = decide(found.paragraph);
			({ answer } = decision);
			if ('leave' in decision) throw unchanged;
			const put = 'put' in decision ? decision.put : undefined;
			const model = JSON.stringify(replaceParagraph(newest.model, node, put));
			const digest = createHash('sha256').update(model).digest('hex');
			await updateCompilation(trx, newest.id, { model, digest });
			await insertParagraphEdit(
				trx,
				{ consultationId: stored.id, language, draft: newest.number },
				{ node, kind, ...(put && { content: put.content }), at, by: nameOfActor(actor) }
			);
		});
	} catch (failure) {
		if (failure !== unchanged) throw failure;
	}
	return answer;
}
