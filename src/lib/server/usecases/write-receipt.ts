import type { ReceiptDocument } from '#lib/domain/receipt-document.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { writeReceiptApart } from '../export/write-reply-apart.ts';

/**
 * The receipt of a reply as a Word document, for the holder of a link to it, or for staff who registered it; `receipt` holds what its page says. Throws
 * `forbidden`, and `too-large` where writing it takes over half a minute.
 */
export async function writeReceipt(
	ctx: Context,
	actor: Actor,
	{ submissionId, receipt }: { submissionId: string; receipt: ReceiptDocument }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	await ensureMayAnswer(ctx, actor, submissionId, 'read');
	return {
		bytes: await writeReceiptApart(receipt),
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		name: `${receipt.reference}-${receipt.language}.docx`
	};
}
