import { randomUUID } from 'node:crypto';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import type { TypedProblem } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { readTypedParagraph } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Remark } from '#lib/domain/remark.ts';
import { longestQuote, longestRemark, mostRemarks } from '#lib/domain/remark.ts';
import type { Actor } from '#lib/domain/user.ts';
import { oneLine, tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit, nameOfActor } from '#lib/server/db/audit.ts';
import { findNewestParagraph } from '#lib/server/db/change-compilation.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { ensureDraftIsOpen } from '#lib/server/db/issues.ts';
import { countRemarks, findThread, insertRemark, putOutcome } from '#lib/server/db/remarks.ts';

export type RemarkOutcomeOfMaking =
	| { ok: true; id: string }
	/** `quote-gone`: the quoted words are not in the paragraph. `changed`: the paragraph is not as it was shown. */
	| { ok: false; reason: 'empty' | 'too-long' | 'gone' | 'changed' | 'quote-gone' | 'same' }
	| { ok: false; reason: 'problems'; problems: TypedProblem[] };

/**
 * Puts a comment beside a paragraph of the newest draft, or beside words of it (`quote`); answers a `thread`, which opens it
 * again unless it was accepted; or suggests another text for the paragraph (`typed`, with the `mark` of the paragraph that it would replace). Throws
 * `not-found` without a draft or such a thread, `too-large` where a paragraph has too many remarks, and `document-closed`
 * where the document is final or issued.
 */
export async function makeRemark(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		node: string;
		words: string;
		quote?: string;
		thread?: string;
		suggestion?: { typed: string; mark: string };
	}
): Promise<RemarkOutcomeOfMaking> {
	ensureMay(actor, 'read-submissions');
	const { slug, language, node, suggestion } = input;
	const words = tidyWords(input.words);
	if (words === '' && !suggestion) return { ok: false, reason: 'empty' };
	if (words.length > longestRemark) return { ok: false, reason: 'too-long' };
	const consultation = await findConsultation(ctx.db, slug);
	const found = consultation && (await findNewestParagraph(ctx.db, input));
	if (!found || found === 'no-draft') throw new AppError('not-found', { slug });
	const edition = { consultationId: consultation.id, language };
	const id = randomUUID();
	const at = ctx.now();
	const remark: Remark = {
		id,
		node,
		thread: id,
		kind: 'comment',
		words,
		at,
		by: nameOfActor(actor)
	};
	if (input.thread !== undefined) {
		const first = await findThread(ctx.db, edition, input.thread);
		if (first?.node !== node) throw new AppError('not-found');
		remark.thread = first.id;
	} else if (found === 'gone') return { ok: false, reason: 'gone' };
	else if (suggestion) {
		const { paragraph } = found;
		if (suggestion.mark !== markOfParagraph(paragraph)) return { ok: false, reason: 'changed' };
		const read = readTypedParagraph(suggestion.typed, paragraph.content, language);
		if (!read.ok) return { ...read, reason: 'problems' };
		if (JSON.stringify(read.content) === JSON.stringify(paragraph.content))
			return { ok: false, reason: 'same' };
		remark.kind = 'suggestion';
		remark.proposal = { content: read.content, mark: suggestion.mark };
	}
	const quote = oneLine(input.quote ?? '').trim();
	if (quote !== '' && found !== 'gone') {
		const said = plainText(found.paragraph.content, numberCompilation(found.model), language);
		if (quote.length > longestQuote || !said.includes(quote))
			return { ok: false, reason: 'quote-gone' };
		remark.quote = quote;
	}
	return ctx.transact(async (trx): Promise<RemarkOutcomeOfMaking> => {
		await appendAudit(trx, {
			at,
			actor,
			action: 'make-remark',
			subject: `consultation:${slug}`,
			details: { language, node, kind: remark.kind }
		});
		await ensureDraftIsOpen(trx, consultation.id, language);
		if ((await countRemarks(trx, edition, node)) >= mostRemarks) throw new AppError('too-large');
		await insertRemark(trx, edition, remark);
		if (remark.thread === id) return { ok: true, id };
		const first = await findThread(trx, edition, remark.thread);
		// What was accepted stands in the paragraph: an answer to it asks for nothing that it still waits for.
		if (first?.settled && first.settled.outcome !== 'accepted')
			await putOutcome(trx, remark.thread, undefined);
		return { ok: true, id };
	});
}
