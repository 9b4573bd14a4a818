import { isOfficialLanguage } from '../language.ts';
import type { Texts } from '../language.ts';
import { respondentKinds, stakeholderCategories } from '../respondent.ts';
import { nameKeyOf, slugOfName } from '../speaker.ts';
import { findState, states } from '../states.ts';
import { tidyWords } from '../words.ts';
import type { SheetColumn } from './registry-columns.ts';
import { columnCalled, languageOfColumn, registryColumns } from './registry-columns.ts';
import type { RegistryEntry } from './registry-entry.ts';
import type { RegistryFault, RegistryFaultCode } from './registry-faults.ts';
import { accreditations, namesOf, registryLimits } from './registry-entry.ts';
import type { Writing } from './writing.ts';
import { readStateRow, readWriting } from './writing.ts';

/** A row of cells with the line on which it stands. */
export type SheetRow = { line: number; cells: readonly string[] };

/** What the rows are held against: the entries there are, and the keys of those that were merged into others. */
export type RegistryNow = { entries: readonly RegistryEntry[]; merged: ReadonlySet<string> };

export type ReadRegistry =
	| { ok: true; entries: RegistryEntry[]; written: Writing[] }
	| { ok: false; faults: RegistryFault[] };

const nationalInstitutions: readonly string[] = [
	'national-human-rights-institution',
	'nhri-network'
];

/**
 * Entries of a spreadsheet, the first row of which names the columns; all rows or none. A row with the key of an entry
 * replaces what its columns say of it; one without a key is a new entry. Columns that are left out stay as they are, and
 * empty cells too, unless `emptied`: then an empty cell takes away what stands there, as in a form that shows all of it. A row
 * of a State says how it is written to and nothing else.
 */
export function readRegistry(
	rows: readonly SheetRow[],
	now: RegistryNow,
	{ emptied = false }: { emptied?: boolean } = {}
): ReadRegistry {
	const [head, ...body] = rows;
	const faults: RegistryFault[] = [];
	const columns = head ? readHead(head, faults) : [];
	if (!head || body.length === 0) faults.push({ code: 'empty', value: '' });
	if (faults.length > 0) return { ok: false, faults };

	const known = new Map(now.entries.map((entry) => [entry.key, entry]));
	const owner = new Map<string, string>();
	for (const entry of now.entries)
		for (const name of namesOf(entry)) owner.set(placeOf(entry.kind, name), entry.key);
	const entries: RegistryEntry[] = [];
	const writing: Omit<Writing, 'key'>[] = [];
	const ofStates: Writing[] = [];
	const keys = new Map<string, number>();
	const named = new Map<string, number>();
	for (const row of body) {
		const { line } = row;
		const complained = faults.length;
		const fault: Complain = (code, column, value) => {
			faults.push({ code, line, column, value: value.slice(0, 120) });
		};
		const cell = cellsOf(row, columns, emptied);
		if (row.cells.slice(columns.length).some((each) => each.trim() !== ''))
			faults.push({ code: 'cells', line, value: '' });
		const isState = cell('kind')?.toLowerCase() === 'state';
		const entry = isState ? undefined : readRow(cell, known, now.merged, fault);
		const state = isState ? readStateRow(cell, fault) : undefined;
		const how = readWriting(cell, fault);
		const key = entry?.key ?? state ?? '';
		if (key !== '') {
			if (keys.has(key)) fault('key-twice', 'key', key);
			keys.set(key, line);
		}
		if (state !== undefined) ofStates.push({ key: state, ...how });
		if (entry === undefined || faults.length > complained) continue;
		for (const name of namesOf(entry)) {
			const place = placeOf(entry.kind, name);
			const isAlias = entry.aliases.includes(name);
			const at = isAlias ? 'aliases' : 'name';
			const taken = owner.get(place);
			const before = named.get(place);
			if (before !== undefined && before !== line)
				faults.push({ code: 'name-twice', line, column: at, value: name });
			else if (taken !== undefined && taken !== entry.key)
				faults.push({
					code: isAlias ? 'alias-taken' : 'name-taken',
					line,
					column: at,
					value: name
				});
			named.set(place, line);
		}
		entries.push(entry);
		writing.push(how);
	}
	if (faults.length > 0) return { ok: false, faults };
	const keyed = withKeys(entries, now);
	const written = keyed.map(({ key }, index) => ({ key, emails: [], ...writing[index] }));
	return { ok: true, entries: keyed, written: [...ofStates, ...written] };
}

const placeOf = (kind: string, name: string) => `${kind} ${nameKeyOf(name)}`;

function readHead(head: SheetRow, faults: RegistryFault[]): (SheetColumn | undefined)[] {
	const found = head.cells.map((cell) => columnCalled(cell));
	const { line } = head;
	found.forEach((column, index) => {
		const value = head.cells[index] ?? '';
		if (column === undefined) {
			if (value.trim() !== '') faults.push({ code: 'column-unknown', line, value });
		} else if (found.indexOf(column) !== index)
			faults.push({ code: 'column-twice', line, column, value: column });
	});
	for (const column of ['kind'] as const)
		if (!found.includes(column))
			faults.push({ code: 'column-missing', line, column, value: column });
	if (!found.some((column) => column !== undefined && languageOfColumn(column)))
		faults.push({ code: 'column-missing', line, column: 'name-en', value: 'name-en' });
	return found;
}

type CellOf = (column: SheetColumn) => string | undefined;
type Complain = (code: RegistryFaultCode, column: SheetColumn | 'name', value: string) => void;

/** The cells of a row by their columns: undefined where the file says nothing of it. */
function cellsOf(
	{ cells }: SheetRow,
	columns: readonly (SheetColumn | undefined)[],
	emptied: boolean
): CellOf {
	return (column) => {
		const index = columns.indexOf(column);
		const typed = index === -1 ? '' : tidyWords(cells[index] ?? '');
		return index === -1 || (typed === '' && !emptied) ? undefined : typed;
	};
}

/** The entry of a row that is not a State's; nothing where it has a fault that leaves none. */
function readRow(
	cell: CellOf,
	known: ReadonlyMap<string, RegistryEntry>,
	merged: ReadonlySet<string>,
	fault: Complain
): RegistryEntry | undefined {
	const key = cell('key') ?? '';
	if (key !== '' && !/^[a-z0-9][a-z0-9-]{0,99}$/.test(key)) fault('key-wrong', 'key', key);
	else if (findState(key)) fault('key-state', 'key', key);
	else if (merged.has(key)) fault('key-merged', 'key', key);
	const old = known.get(key);

	const kindWord = cell('kind') ?? old?.kind ?? '';
	const kind = respondentKinds.find((each) => each === kindWord.toLowerCase());
	if (kindWord === '') fault('kind-missing', 'kind', '');
	else if (kind === undefined) fault('kind-unknown', 'kind', kindWord);
	else if (kind === 'state') fault('kind-state', 'kind', kindWord);
	else if (old && old.kind !== kind) fault('kind-changed', 'kind', kindWord);

	const categoryWord = cell('category') ?? (old?.kind === kind ? old?.category : undefined) ?? '';
	const category = stakeholderCategories.find((each) => each === categoryWord.toLowerCase());
	if (kind === 'stakeholder' && categoryWord === '') fault('category-missing', 'category', '');
	else if (categoryWord !== '' && category === undefined)
		fault('category-unknown', 'category', categoryWord);
	else if (category !== undefined && kind !== undefined && kind !== 'stakeholder')
		fault('category-misplaced', 'category', categoryWord);

	const name: Texts = { ...old?.name };
	for (const column of registryColumns) {
		const language = languageOfColumn(column);
		const typed = language && cell(column);
		if (language === undefined || typed === undefined) continue;
		if (typed === '') delete name[language];
		else name[language] = typed;
		checkName(typed, column, fault);
	}
	if (!Object.keys(name).some(isOfficialLanguage)) fault('name-missing', 'name', '');

	const aliases =
		cell('aliases')
			?.split(';')
			.map((each) => each.trim())
			.filter(Boolean) ??
		old?.aliases ??
		[];
	if (aliases.length > registryLimits.aliases)
		fault('alias-many', 'aliases', String(registryLimits.aliases));
	if (aliases.some((each) => each.length > registryLimits.name))
		fault('alias-long', 'aliases', String(registryLimits.name));

	const countryWord = cell('country') ?? old?.country ?? '';
	const country = countryWord === '' ? undefined : stateCalled(countryWord);
	if (countryWord !== '' && country === undefined) fault('country-unknown', 'country', countryWord);

	const accreditationWord = cell('accreditation') ?? old?.accreditation ?? '';
	const accreditation = accreditations.find((each) => each === accreditationWord.toLowerCase());
	if (accreditationWord !== '' && accreditation === undefined)
		fault('accreditation-unknown', 'accreditation', accreditationWord);
	else if (
		accreditation?.startsWith('paris') &&
		category !== undefined &&
		!nationalInstitutions.includes(category)
	)
		fault('accreditation-misplaced', 'accreditation', accreditationWord);

	if (kind === undefined || kind === 'state') return undefined;
	return {
		key,
		kind,
		...(category && { category }),
		name,
		aliases: [...new Set(aliases)],
		...(country && { country }),
		...(accreditation && { accreditation })
	};
}

function checkName(typed: string, column: SheetColumn, fault: Complain): void {
	if (typed.length > registryLimits.name) fault('name-long', column, String(registryLimits.name));
	if (/[\n\t]/.test(typed)) fault('name-lines', column, typed);
	if (typed !== '' && stateNames.has(nameKeyOf(typed))) fault('name-state', column, typed);
}

const stateNames = new Map(
	states.flatMap((state) =>
		[state.short, state.formal, state.editorial ?? {}]
			.flatMap((texts) => Object.values(texts))
			.map((name) => [nameKeyOf(name), state.key] as const)
	)
);
const isoCodes = new Map(states.map(({ iso2, key }) => [iso2.toLowerCase(), key]));

/** Key of the State with this code of two or three letters, or this name in any official language. */
export function stateCalled(typed: string): string | undefined {
	const asked = nameKeyOf(typed);
	return findState(asked)?.key ?? isoCodes.get(asked) ?? stateNames.get(asked);
}

/** New entries get a key from their English name, else any other; a number where it is taken. */
function withKeys(
	entries: RegistryEntry[],
	{ entries: there, merged }: RegistryNow
): RegistryEntry[] {
	const taken = new Set([...there.map(({ key }) => key), ...merged]);
	for (const { key } of entries) taken.add(key);
	return entries.map((entry) => {
		if (entry.key !== '') return entry;
		const key = newKey(entry, taken);
		taken.add(key);
		return { ...entry, key };
	});
}

/** A key that is not `taken` and no State has, made of a name in Latin letters. */
function newKey(entry: Pick<RegistryEntry, 'name'>, taken: ReadonlySet<string>): string {
	const { en, fr, es } = entry.name;
	const slug = slugOfName([en, fr, es, ...Object.values(entry.name)].find(Boolean) ?? '');
	const base = slug.length > 3 ? slug : slug === '' ? 'respondent' : `r-${slug}`;
	for (let number = 1; ; number += 1) {
		const key = number === 1 ? base : `${base}-${number}`;
		if (!taken.has(key) && findState(key) === undefined) return key;
	}
}
