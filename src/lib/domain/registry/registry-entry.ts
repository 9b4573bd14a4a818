import type { Texts } from '../language.ts';
import type { RespondentKind, StakeholderCategory } from '../respondent.ts';

/**
 * Accreditation of a body: consultative status with the Economic and Social Council (resolution 1996/31), or status under
 * the Paris Principles (General Assembly resolution 48/134).
 */
export const accreditations = [
	'ecosoc-general',
	'ecosoc-special',
	'ecosoc-roster',
	'paris-a',
	'paris-b'
] as const;
export type Accreditation = (typeof accreditations)[number];

/** What the registry knows of a respondent other than a State. `country` is the key of a State; `aliases` are in any language. */
export type RegistryEntry = {
	key: string;
	kind: Exclude<RespondentKind, 'state'>;
	category?: StakeholderCategory;
	name: Texts;
	aliases: string[];
	country?: string;
	accreditation?: Accreditation;
};

export const registryLimits = { name: 300, aliases: 20, emails: 10 };

/** Every name of an entry, in whatever language, each once. */
export function namesOf(entry: Pick<RegistryEntry, 'name' | 'aliases'>): string[] {
	return [...new Set([...Object.values(entry.name), ...entry.aliases])];
}

/** The entry as its fields are compared: names in the order of their languages, nothing that is empty. */
export function sameEntry(a: RegistryEntry, b: RegistryEntry): boolean {
	return plain(a) === plain(b);
}

function plain({ name, aliases, ...rest }: RegistryEntry): string {
	const sorted = (of: object) =>
		Object.entries(of)
			.filter(([, value]) => value !== undefined)
			.sort();
	return JSON.stringify([sorted(rest), sorted(name), [...aliases].sort()]);
}
