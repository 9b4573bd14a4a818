import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findDeskConsultation } from '#lib/server/db/desk.ts';
import { findLedger } from '#lib/server/db/ledger.ts';
import { findRespondents } from '#lib/server/db/registry.ts';
import { ledgerCsv } from '#lib/server/export/ledger-csv.ts';

/** The ledger as a spreadsheet (CSV), headings and names in `language`; named `hrc-16-22-ledger.csv`. Throws not-found. */
export async function exportLedger(
	ctx: Context,
	actor: Actor,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const ledger = consultation && (await findLedger(ctx.db, consultation.id));
	if (!ledger) throw new AppError('not-found');
	const donors = [...new Set(ledger.entries.map(({ donor }) => donor))];
	const found = await findRespondents(ctx.db, donors);
	const names = new Map([...found].map(([key, { respondent }]) => [key, respondent]));
	const bytes = ledgerCsv(ledger, names, language);
	const entry = {
		at: ctx.now(),
		actor,
		action: 'export-ledger',
		subject: `consultation:${slug}`,
		details: { entries: ledger.entries.length }
	};
	await ctx.transact((trx) => appendAudit(trx, entry));
	return { bytes, mediaType: 'text/csv; charset=utf-8', name: `${slug}-ledger.csv` };
}
