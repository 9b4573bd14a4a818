import { AppError } from '#lib/domain/error.ts';
import type { Issue, IssueMasthead } from '#lib/domain/issue.ts';
import { symbolsAbove } from '#lib/domain/issue-symbol.ts';
import type { StoredConsultation } from './consultations.ts';
import { putDraftMastheads } from './draft-mastheads.ts';
import { putIssueMasthead } from './issue-acts.ts';
import { isSymbolTaken } from './issues.ts';
import type { Db } from './schema.ts';

/**
 * Why an issue cannot bear a symbol, if it cannot: another bears it, or what is issued first in a consultation would follow a
 * document of another.
 */
export async function refusedSymbol(
	trx: Db,
	{ id, kind }: Issue,
	symbol: string | undefined
): Promise<'taken' | 'of-another' | undefined> {
	if (symbol === undefined) return undefined;
	if (await isSymbolTaken(trx, symbol, id)) return 'taken';
	if (kind === 'document')
		for (const above of symbolsAbove(symbol))
			if (await isSymbolTaken(trx, above)) return 'of-another';
	return undefined;
}

/**
 * Puts a masthead on the issue under way, and that of a document or a revision on its drafts. Throws `document-closed` where the
 * issue is final or issued. Call it after the audit row, or after the turn was taken.
 */
export async function putMasthead(
	trx: Db,
	stored: StoredConsultation,
	{ id, kind }: Issue,
	masthead: IssueMasthead
): Promise<void> {
	if (!(await putIssueMasthead(trx, id, masthead))) throw new AppError('document-closed');
	if (kind === 'document' || kind === 'revision') await putDraftMastheads(trx, stored, masthead);
}
