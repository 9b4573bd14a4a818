import type { Actor } from '#lib/domain/user.ts';
import type { FormReading } from '#lib/domain/word-form/compare-form.ts';
import { identityOf } from '#lib/domain/word-form/form-identity.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { findRevision } from '../db/questionnaires.ts';
import type { FormFileFault } from '../import/word-form/form-fault.ts';
import { readFormApart } from '../import/word-form/read-form-apart.ts';
import { understandForm } from '../import/word-form/understand-form.ts';

export type ReadForm =
	| ({ ok: true; consultation: string; revision: number } & FormReading)
	| { ok: false; reason: FormFileFault | 'not-a-form' }
	| { ok: false; reason: 'unknown-consultation'; consultation: string }
	| { ok: false; reason: 'unknown-revision'; consultation: string; revision: number };

/**
 * What a filled Word form says, of whatever consultation and revision it is; nothing is kept. Staff who may read replies
 * may read those that come by mail.
 */
export async function readForm(
	ctx: Context,
	actor: Actor,
	input: { file: Uint8Array }
): Promise<ReadForm> {
	ensureMay(actor, 'read-submissions');
	const read = await readFormApart(input.file);
	if (!read.ok) return read;
	const identity = identityOf(read.document);
	if (!identity) return { ok: false, reason: 'not-a-form' };
	const { consultation: slug, revision } = identity;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) return { ok: false, reason: 'unknown-consultation', consultation: slug };
	const questionnaire = await findRevision(ctx.db, stored.id, revision);
	if (!questionnaire)
		return { ok: false, reason: 'unknown-revision', consultation: slug, revision };
	return {
		ok: true,
		consultation: slug,
		revision,
		...understandForm(read.document, identity, stored.consultation, questionnaire)
	};
}
