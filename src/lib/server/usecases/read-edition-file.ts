import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { insertEditionReading } from '../db/edition-readings.ts';
import { findEditionWork } from '../db/edition-work.ts';
import { readTranslationApart } from '../import/translation/read-translation-apart.ts';
import type { TranslationFault } from '../import/translation/translation-fault.ts';

/** Why a file was not taken; one of another consultation says of which. */
export type EditionFileRefusal =
	{ reason: TranslationFault | 'other-language' } | { reason: 'other-document'; found: string };

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Reads a file with translations of an edition and keeps what it says for a week, so that a person sees what it would change
 * before anything does. `file` is asked only where the actor may. Throws `not-found` without the edition.
 */
export async function readEditionFile(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		file: () => Promise<{ bytes: Uint8Array; name: string } | undefined>;
	}
): Promise<{ ok: true; id: string } | { ok: false; fault: EditionFileRefusal }> {
	ensureMay(actor, 'translate');
	const { slug, language } = input;
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const refuse = (fault: EditionFileRefusal) => ({ ok: false as const, fault });
	const file = await input.file();
	if (!file) return refuse({ reason: 'empty' });
	const read = await readTranslationApart(file.bytes);
	if (!read.ok) return refuse({ reason: read.reason });
	const { consultation, language: theirs, texts } = read.file;
	if (consultation !== undefined && consultation !== slug)
		return refuse({ reason: 'other-document', found: consultation });
	if (theirs !== language) return refuse({ reason: 'other-language' });
	const at = ctx.now();
	const id = await ctx.transact(async (trx) => {
		const kept = await insertEditionReading(trx, work, {
			name: file.name,
			texts,
			by: nameOfActor(actor),
			at,
			since: new Date(Date.parse(at) - week).toISOString()
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'read-edition-file',
			subject: `consultation:${slug}`,
			details: { language, reading: kept, texts: texts.length }
		});
		return kept;
	});
	return { ok: true, id };
}
