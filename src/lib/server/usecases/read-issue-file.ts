import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { findWrittenFile } from '../db/issued-files.ts';

/**
 * A file of an issue, as it was written or will be issued, for staff. Until it is issued its name says that it is a draft:
 * `A_HRC_19_50_Rev_1-en-draft.docx`. Throws `not-found`.
 */
export async function readIssueFile(
	ctx: Context,
	actor: Actor,
	input: { slug: string; position: number; language: OfficialLanguage; format: ExportFormat }
): Promise<{ name: string; size: number; bytes: ReadableStream<Uint8Array> }> {
	ensureMay(actor, 'read-compilation');
	const { slug, position, language, format } = input;
	const stored = await findConsultation(ctx.db, slug);
	const file = stored && (await findWrittenFile(ctx.db, stored.id, position, { language, format }));
	const found = file && (await ctx.storage.read(file.storageKey));
	if (!file || !found) throw new AppError('not-found');
	const name = file.isIssued ? file.name : file.name.replace(/(?=\.[a-z]+$)/, '-draft');
	return { name, ...found };
}
