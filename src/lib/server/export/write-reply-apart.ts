import type { ReceiptDocument } from '#lib/domain/receipt-document.ts';
import type { FormModel } from '#lib/domain/word-form/form-model.ts';
import { AppError } from '#lib/domain/error.ts';
import { workApart } from '../work-apart.ts';
import { exportReceiptDocx } from './export-receipt-docx.ts';
import type { PrintedForm } from './word-form/export-form.ts';
import { exportForm } from './word-form/export-form.ts';

/** A document of one reply that is written as DOCX. */
export type ReplyToWrite =
	{ kind: 'receipt'; receipt: ReceiptDocument } | { kind: 'form'; form: PrintedForm };

const limits = { seconds: 30, megabytes: 512 };
const file = '#lib/server/export/write-reply-worker.ts';
/** A queue each, so that a long form keeps no receipt waiting. */
const queues = {
	receipt: workApart<ReplyToWrite, Uint8Array<ArrayBuffer>>(file, limits),
	form: workApart<ReplyToWrite, Uint8Array<ArrayBuffer>>(file, limits)
};

/** So many characters are written at once: a thread of its own would take longer to begin. */
const few = 60_000;

/** The receipt of a reply as DOCX; a long one in a thread of its own. Throws `too-large` where that takes over half a minute. */
export function writeReceiptApart(receipt: ReceiptDocument): Promise<Uint8Array<ArrayBuffer>> {
	return write({ kind: 'receipt', receipt });
}

/** The Word form of a draft as DOCX, as `writeReceiptApart`. */
export function writeFormApart(model: FormModel): Promise<Uint8Array<ArrayBuffer>> {
	const { lengthGuide: _, onlyIf: __, stateName: ___, ...words } = model.words;
	return write({ kind: 'form', form: { ...model, words } });
}

async function write(reply: ReplyToWrite): Promise<Uint8Array<ArrayBuffer>> {
	if (JSON.stringify(reply).length <= few) return writeReply(reply);
	const written = await queues[reply.kind](reply);
	if (!written.done) throw new AppError('too-large');
	return written.result;
}

/** Writes it in the thread that calls. */
export async function writeReply(reply: ReplyToWrite): Promise<Uint8Array<ArrayBuffer>> {
	return reply.kind === 'form'
		? exportForm(reply.form)
		: new Uint8Array(await exportReceiptDocx(reply.receipt));
}
