/** Why a spreadsheet is refused: `line` is that of the file, from 1, and `value` what stands there or the limit. */
export type RegistryFault = {
	code: RegistryFaultCode;
	line?: number;
	column?: string;
	value: string;
};

/** Each is a locale key, `registry:fault.<code>`. */
export const registryFaultCodes = [
	'too-large',
	'not-utf8',
	'not-workbook',
	'quote-open',
	'quote-astray',
	'empty',
	'too-many-rows',
	'column-unknown',
	'column-twice',
	'column-missing',
	'cells',
	'key-wrong',
	'key-twice',
	'key-state',
	'key-merged',
	'kind-missing',
	'kind-unknown',
	'kind-state',
	'state-changed',
	'kind-changed',
	'category-missing',
	'category-unknown',
	'category-misplaced',
	'name-missing',
	'name-long',
	'name-lines',
	'name-state',
	'name-twice',
	'name-taken',
	'alias-many',
	'alias-long',
	'alias-taken',
	'country-unknown',
	'accreditation-unknown',
	'accreditation-misplaced',
	'language-unknown',
	'email-wrong',
	'email-many'
] as const;
export type RegistryFaultCode = (typeof registryFaultCodes)[number];
