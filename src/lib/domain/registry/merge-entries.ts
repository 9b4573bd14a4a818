import { isOfficialLanguage } from '../language.ts';
import type { Texts } from '../language.ts';
import { nameKeyOf } from '../speaker.ts';
import type { Accreditation, RegistryEntry } from './registry-entry.ts';
import { namesOf, registryLimits } from './registry-entry.ts';

/** What an entry has from one that was merged into it. */
export type GainedByMerge = {
	name: Texts;
	aliases: string[];
	country?: string;
	accreditation?: Accreditation;
};

/**
 * What `kept` lacks and `gone` has: names in further languages, the country and the accreditation. Any other name of
 * `gone` becomes another name of `kept`, as far as there is room.
 */
export function gainedByMerge(kept: RegistryEntry, gone: RegistryEntry): GainedByMerge {
	const name = Object.fromEntries(
		Object.entries(gone.name).filter(
			([language]) => isOfficialLanguage(language) && kept.name[language] === undefined
		)
	) as Texts;
	const known = new Set([...namesOf(kept), ...Object.values(name)].map((each) => nameKeyOf(each)));
	const aliases: string[] = [];
	for (const each of namesOf(gone)) {
		const key = nameKeyOf(each);
		// A semicolon divides other names in spreadsheets.
		if (known.has(key) || each.includes(';')) continue;
		known.add(key);
		aliases.push(each);
	}
	return {
		name,
		aliases: aliases.slice(0, Math.max(0, registryLimits.aliases - kept.aliases.length)),
		...(!kept.country && gone.country && { country: gone.country }),
		...(!kept.accreditation && gone.accreditation && { accreditation: gone.accreditation })
	};
}

/** `kept` with what it gains. */
export function withGained(kept: RegistryEntry, gained: GainedByMerge): RegistryEntry {
	return {
		...kept,
		...gained,
		name: { ...kept.name, ...gained.name },
		aliases: [...kept.aliases, ...gained.aliases]
	};
}

/** `kept` without what it gained, as far as nobody has changed that since; one name always stays. */
export function withoutGained(kept: RegistryEntry, gained: GainedByMerge): RegistryEntry {
	const { country, accreditation, ...rest } = kept;
	const left = Object.entries(kept.name).filter(
		([language, text]) => gained.name[language as keyof Texts] !== text
	);
	return {
		...rest,
		name: left.length > 0 ? (Object.fromEntries(left) as Texts) : kept.name,
		aliases: kept.aliases.filter((each) => !gained.aliases.includes(each)),
		...(country && country !== gained.country && { country }),
		...(accreditation && accreditation !== gained.accreditation && { accreditation })
	};
}
