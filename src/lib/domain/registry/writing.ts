import { normalEmail } from '../email.ts';
import type { OfficialLanguage } from '../language.ts';
import { isOfficialLanguage } from '../language.ts';
import { nameKeyOf } from '../speaker.ts';
import { findState } from '../states.ts';
import type { SheetColumn } from './registry-columns.ts';
import { languageOfColumn, registryColumns } from './registry-columns.ts';
import type { RegistryFaultCode } from './registry-faults.ts';
import { registryLimits } from './registry-entry.ts';

/** How a respondent, a State too, is written to: in which language, where someone chose it, and at which addresses. */
export type Writing = { key: string; language?: OfficialLanguage; emails: string[] };

/** What a spreadsheet changes of that: another language, and addresses that are added; none is taken away. */
export type WritingChange = {
	key: string;
	language?: { before?: OfficialLanguage; after: OfficialLanguage };
	emails: string[];
};

type CellOf = (column: SheetColumn) => string | undefined;
type Complain = (code: RegistryFaultCode, column: SheetColumn, value: string) => void;

/** Language and addresses of a row; addresses are separated by semicolons. */
export function readWriting(cell: CellOf, fault: Complain): Omit<Writing, 'key'> {
	const typed = (cell('language') ?? '').toLowerCase();
	if (typed !== '' && !isOfficialLanguage(typed)) fault('language-unknown', 'language', typed);
	const emails = new Set<string>();
	for (const each of (cell('email') ?? '').split(';')) {
		if (each.trim() === '') continue;
		const email = normalEmail(each);
		if (email === undefined) fault('email-wrong', 'email', each.trim());
		else emails.add(email);
	}
	if (emails.size > registryLimits.emails)
		fault('email-many', 'email', String(registryLimits.emails));
	return { ...(isOfficialLanguage(typed) && { language: typed }), emails: [...emails] };
}

/** Key of the State of a row, of which nothing else is read: its names and groups are those of the United Nations. */
export function readStateRow(cell: CellOf, fault: Complain): string | undefined {
	const key = cell('key') ?? '';
	const state = findState(key);
	if (!state) {
		fault('kind-state', 'kind', key);
		return undefined;
	}
	const { short, formal, editorial = {} } = state;
	const own = new Set([short, formal, editorial].flatMap(Object.values).map(nameKeyOf));
	for (const column of registryColumns) {
		if (column === 'key' || column === 'kind') continue;
		const typed = cell(column) ?? '';
		if (typed === '' || (languageOfColumn(column) && own.has(nameKeyOf(typed)))) continue;
		fault('state-changed', column, typed);
	}
	return state.key;
}

/** What `written` changes of how respondents are written to now; those of whom it changes nothing are left out. */
export function changesOfWriting(
	now: ReadonlyMap<string, Omit<Writing, 'key'>>,
	written: readonly Writing[]
): WritingChange[] {
	return written.flatMap(({ key, language, emails }) => {
		const before = now.get(key) ?? { emails: [] };
		const added = emails.filter((each) => !before.emails.includes(each));
		const isOther = language !== undefined && language !== before.language;
		if (!isOther && added.length === 0) return [];
		const change = isOther && {
			language: { ...(before.language && { before: before.language }), after: language }
		};
		return [{ key, ...change, emails: added }];
	});
}
