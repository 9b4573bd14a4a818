import type { RegistryEntry } from '../registry/registry-entry.ts';
import { states } from '../states.ts';
import type { RecipientList } from './recipient-list.ts';

/** Keys of the respondents on a list, in the order of the registry. `accredited` is consultative status (ECOSOC 1996/31). */
export function respondentsOnList(
	list: RecipientList,
	entries: readonly RegistryEntry[]
): string[] {
	const of = (is: (entry: RegistryEntry) => boolean) => entries.filter(is).map(({ key }) => key);
	switch (list.kind) {
		case 'states':
			return states.filter(({ status }) => status === 'member').map(({ key }) => key);
		case 'observers':
			return states.filter(({ status }) => status === 'observer').map(({ key }) => key);
		case 'group':
			return states.filter(({ group }) => group === list.group).map(({ key }) => key);
		case 'accredited':
			return of(({ accreditation }) => accreditation?.startsWith('ecosoc') === true);
		case 'institutions':
			return of(({ category }) => category === 'national-human-rights-institution');
		case 'category':
			return of(({ category }) => category === list.category);
	}
}
