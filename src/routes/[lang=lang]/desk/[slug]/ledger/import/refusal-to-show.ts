import { fail } from '@sveltejs/kit';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { LedgerFault } from '#lib/domain/ledger-faults.ts';
import { columnWord } from '#lib/domain/ledger-words.ts';

/** What the form shows of a file that was refused: its faults by line, with the names of columns, and what was typed. */
export function refusalToShow(
	{ faults, more }: { faults: LedgerFault[]; more: number },
	typed: { text: string; mark: string },
	language: OfficialLanguage
) {
	return fail(faults.some(({ code }) => code === 'too-large') ? 413 : 400, {
		...typed,
		more,
		faults: faults.map(({ code, line, column, value = '' }) => ({
			code,
			line,
			column: column && columnWord(column, language),
			value
		}))
	});
}
