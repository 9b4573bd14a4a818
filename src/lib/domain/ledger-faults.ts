import type { LedgerColumn } from './ledger-words.ts';

/** Why a spreadsheet, or one row of it, cannot become the ledger. Each is a key of the words `ledger:fault`. */
export type LedgerFaultCode =
	| 'too-large'
	| 'not-utf8'
	| 'empty'
	| 'too-many-rows'
	| 'quote-open'
	| 'quote-astray'
	| 'column-unknown'
	| 'column-twice'
	| 'column-missing'
	| 'cells'
	| 'period-missing'
	| 'period-wrong'
	| 'donor-missing'
	| 'donor-unknown'
	| 'donor-ambiguous'
	| 'donor-differs'
	| 'amount-missing'
	| 'amount-not'
	| 'amount-ambiguous'
	| 'amount-decimals'
	| 'amount-zero'
	| 'amount-negative'
	| 'amount-large'
	| 'currency-wrong'
	| 'kind-missing'
	| 'kind-unknown'
	| 'date-wrong'
	| 'date-ambiguous'
	| 'duplicate';

/** `line` of the file from 1; `column` is the one that it is about; `value` is what stands there, or the other line. */
export type LedgerFault = {
	code: LedgerFaultCode;
	line?: number;
	column?: LedgerColumn;
	value?: string;
};
