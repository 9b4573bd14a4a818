import { mergeAnswers } from '#lib/domain/merge-answers.ts';
import type { MergedAnswers } from '#lib/domain/merge-answers.ts';
import { AppError } from '#lib/domain/error.ts';
import { foldForSearch } from '#lib/domain/fold.ts';
import type { IncomingText, ReadingFault } from '#lib/domain/incoming-document.ts';
import { wordsOfBlocks } from '#lib/domain/incoming-document.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { directionOfWords } from '#lib/domain/words-direction.ts';
import type { FormReading } from '#lib/domain/word-form/compare-form.ts';
import { identityOf } from '#lib/domain/word-form/form-identity.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import type { Draft } from '../db/drafts.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { findFile } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { findReading, insertReading } from '../db/incoming.ts';
import { putAnswers, readAnswers } from '../db/working-answers.ts';
import { readIncomingApart } from '../import/incoming/read-incoming-apart.ts';
import { blocksOfText, kept } from '../import/incoming/blocks-of-text.ts';
import { readFormApart } from '../import/word-form/read-form-apart.ts';
import { understandForm } from '../import/word-form/understand-form.ts';
import { detectLanguage } from '../language/detect-language.ts';

export type ReadingOutcome =
	| { ok: true; reading: 'text' | 'picture' }
	/** A Word form of this questionnaire: so many answers were taken from it, and so many stood there already otherwise. */
	| { ok: true; reading: 'form'; taken: number; collided: number }
	| { ok: false; reason: ReadingFault };

/**
 * Reads a file of a reply into paragraphs, once; reading again changes nothing. A Word form of ours that staff register is
 * read into its answers where there are none yet, and what it says beside them stays to be placed. Throws as
 * `ensureMayAnswer`, and `not-found` where the file is not there.
 */
export async function readIncomingFile(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; pageLanguage: OfficialLanguage }
): Promise<ReadingOutcome> {
	await ensureMayAnswer(ctx, actor, input.submissionId);
	const draft = await findDraft(ctx.db, input.submissionId);
	const file = draft && (await findFile(ctx.db, draft.id, input.fileId));
	const stored = file?.storageKey && (await ctx.storage.read(file.storageKey));
	if (!draft || !file || !stored) throw new AppError('not-found');
	const known = await findReading(ctx.db, draft.id, file.id);
	if (known) return { ok: true, reading: known.shown };
	const bytes = new Uint8Array(await new Response(stored.bytes).arrayBuffer());
	const isOffice = file.kind === 'docx' || file.kind === 'odt';
	const form = isOffice && actor.kind !== 'link' ? await formIn(ctx, draft, bytes) : undefined;
	if (form) return takeForm(ctx, actor, { draft, fileId: file.id, form });
	const read = await readIncomingApart(file.kind, bytes);
	if (!read.ok) return read;
	const { text } = read;
	const words = wordsOfBlocks(text.blocks);
	const found = await detectLanguage(words);
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const isNew = await insertReading(trx, {
			submissionId: draft.id,
			fileId: file.id,
			text,
			language: found ?? draft.language,
			wordsHash: hashOfText(text),
			isForm: false,
			// What a PDF says from right to left is often out of order: it is held against the page.
			needsConfirming: file.kind === 'pdf' && directionOfWords(words) === 'rtl',
			at
		});
		if (isNew) await ctx.search.put(trx, [draft.id]);
		if (isNew) await told(trx, { at, actor, fileId: file.id, subject: draft.id, text });
	});
	return { ok: true, reading: text.shown };
}

type Trx = Parameters<typeof appendAudit>[0];

function told(
	trx: Trx,
	{
		text,
		fileId,
		...entry
	}: { at: string; actor: Actor; subject: string; fileId: string; text: IncomingText }
): Promise<unknown> {
	const details = { file: fileId, shown: text.shown, paragraphs: text.blocks.length };
	return appendAudit(trx, { ...entry, action: 'read-incoming-file', details });
}

/** The same words, whatever the file and its spaces, have the same hash. */
function hashOfText(text: IncomingText): string {
	return hashOfWords(foldForSearch(wordsOfBlocks(text.blocks)).replace(/[^\p{L}\p{N}]+/gu, ''));
}

/** What the file says where it is a form of the very questionnaire that the draft answers. */
async function formIn(
	ctx: Context,
	draft: Draft,
	bytes: Uint8Array
): Promise<FormReading | undefined> {
	const read = await readFormApart(bytes);
	const identity = read.ok ? identityOf(read.document) : undefined;
	if (!read.ok || !identity || identity.consultation !== draft.consultation.slug) return undefined;
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const stored = await findConsultation(ctx.db, draft.consultation.slug);
	if (!stored || identity.revision !== questionnaire.revision) return undefined;
	// Staff register a reply that has said nothing yet: whatever the form says is new.
	const blank = { ...identity, marks: {} };
	return understandForm(read.document, blank, stored.consultation, questionnaire);
}

/** Takes the answers of a form where there are none; what collides with one stays among what is to be placed. */
async function takeForm(
	ctx: Context,
	actor: Actor,
	{ draft, fileId, form }: { draft: Draft; fileId: string; form: FormReading }
): Promise<ReadingOutcome> {
	const posted: Answer[] = [];
	for (const { question, text, choices } of form.answers) {
		const language = (await detectLanguage(text)) ?? form.language;
		posted.push({ question, text, ...(choices && { choices }), language });
	}
	return ctx.transact(async (trx): Promise<ReadingOutcome> => {
		const at = ctx.now();
		const by = nameOfActor(actor);
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) throw new AppError('conflict');
		const merged: MergedAnswers = mergeAnswers(
			posted.map((answer) => ({ answer })),
			await readAnswers(trx, draft.id)
		);
		const left = [
			...form.unplaced.map(({ text }) => text),
			...merged.conflicts.map(({ mine }) => mine.text)
		];
		const text: IncomingText = {
			...kept(left.flatMap((each) => blocksOfText(each))),
			shown: 'text'
		};
		const isNew = await insertReading(trx, {
			submissionId: draft.id,
			fileId,
			text,
			language: form.language,
			wordsHash: hashOfText({ ...text, blocks: posted.map((answer) => ({ text: answer.text })) }),
			isForm: true,
			needsConfirming: false,
			at
		});
		const { changed, conflicts } = merged;
		if (isNew && changed.length > 0) {
			await putAnswers(trx, draft.id, changed, at);
			const revision = { submissionId: draft.id, number, at, by };
			await insertRevision(trx, { ...revision, kind: 'save', answers: changed });
		}
		if (isNew) await ctx.search.put(trx, [draft.id]);
		if (isNew) await told(trx, { at, actor, fileId, subject: draft.id, text });
		return { ok: true, reading: 'form', taken: changed.length, collided: conflicts.length };
	});
}
