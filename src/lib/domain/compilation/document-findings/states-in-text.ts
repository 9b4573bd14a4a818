import type { OfficialLanguage } from '../../language.ts';
import { states } from '../../states.ts';
import { beginningsOf, patternOf } from './state-name-pattern.ts';

/** A State that a text names, with the UTF-16 offsets of the name. */
export type NamedState = { key: string; start: number; end: number };

/** A name with its key; `pattern` is sticky and holds what may stand after it. */
type Name = { key: string; pattern: RegExp };
/** Where a name can begin, and the names by their first letters, the longest first. */
type Finder = { starts: RegExp; names: Map<string, Name[]> };
const finders = new Map<OfficialLanguage, Finder>();

/** What was found in the texts read last: several rules read each text of a document. */
const read: Partial<Record<OfficialLanguage, Map<string, NamedState[]>>> = {};
const mostTexts = 2000;

/** Names that are common words of the language as well: they are read alone, or beside another name of a list. */
const ambiguous: Partial<Record<OfficialLanguage, Set<string>>> = {
	ar: new Set(['مالي', 'عمان', 'تونغا', 'قطر'])
};

/** What a text calls a State beside its UN names. */
const alsoCalled: Partial<Record<OfficialLanguage, Record<string, string[]>>> = {
	en: {
		usa: ['United States'],
		gbr: ['United Kingdom'],
		rus: ['Russian Federation'],
		gmb: ['the Gambia'],
		nld: ['Netherlands']
	},
	fr: { usa: ['États-Unis'], gbr: ['Royaume-Uni'], nld: ['Pays-Bas'] },
	es: { usa: ['Estados Unidos'], gbr: ['Reino Unido'], nld: ['Países Bajos'] },
	ru: { usa: ['Соединенные Штаты'], gbr: ['Соединенное Королевство'], nld: ['Нидерланды'] },
	zh: { usa: ['美国'], gbr: ['联合王国', '英国'], rus: ['俄罗斯联邦', '俄罗斯'], nld: ['荷兰'] },
	ar: { usa: ['الولايات المتحدة'], gbr: ['المملكة المتحدة'], nld: ['هولندا'] }
};

/** Text around a name that makes it another thing: Northern Ireland, 印度洋, Gulf of Guinea. */
const otherThings: Partial<Record<OfficialLanguage, RegExp>> = {
	zh: /印度洋|几内亚湾|日本海|墨西哥湾|中国海/g,
	en: /Northern Ireland|Gulf of (?:Guinea|Mexico|Oman)|New Mexico|Indian Ocean|Lake Chad|Sea of Japan/g,
	fr: /Irlande du Nord|golfe (?:de Guinée|du Mexique)|lac Tchad|Nouveau-Mexique/g,
	es: /Irlanda del Norte|golfo de (?:Guinea|México)|lago Chad|Nuevo México/g,
	ru: /Северн\p{L}+ Ирланди\p{L}+|Гвинейск\p{L}+ залив\p{L}*/gu,
	ar: /أيرلندا الشمالية|خليج (?:غينيا|المكسيك)|بحيرة تشاد/g
};

/**
 * The States that a text names, by their UN names in `language` of whatever date since 2006: short, as a sentence has
 * them, and formal. Russian names are found in their cases, Arabic ones behind the joined wa-, fa-, bi-, li-, ka-.
 * The longest name wins, so that Guinea is not found in Equatorial Guinea.
 */
export function statesInText(text: string, language: OfficialLanguage): readonly NamedState[] {
	const known = read[language] ?? new Map<string, NamedState[]>();
	const before = known.get(text);
	if (before !== undefined) return before;
	if (known.size >= mostTexts) known.clear();
	const found = findStates(text, language);
	known.set(text, found);
	read[language] = known;
	return found;
}

function findStates(text: string, language: OfficialLanguage): NamedState[] {
	const { starts, names } = finderFor(language);
	const others = [...text.matchAll(otherThings[language] ?? /(?!)/g)].map((match) => [
		match.index,
		match.index + match[0].length
	]);
	const found: NamedState[] = [];
	let past = 0;
	for (const { index: start } of text.matchAll(starts)) {
		if (start < past) continue;
		const name = nameAt(text, start, names, language);
		if (name === undefined) continue;
		past = name.end;
		if (others.some(([from = 0, to = 0]) => start >= from && name.end <= to)) continue;
		found.push({ key: name.key, start, end: name.end });
	}
	const unsure = ambiguous[language];
	if (unsure === undefined) return found;
	return found.filter((each, at) => {
		const bare = text.slice(each.start, each.end);
		if (!unsure.has(bare) && !unsure.has(bare.replace(/^[وفبكل]{1,2}/u, ''))) return true;
		return (
			bare.length === text.trim().length ||
			isJoined(text, found[at - 1], each) ||
			isJoined(text, each, found[at + 1])
		);
	});
}

/** The longest name that begins at `start`; in Arabic behind the longest of the joined words before it. */
function nameAt(
	text: string,
	start: number,
	names: Finder['names'],
	language: OfficialLanguage
): { key: string; end: number } | undefined {
	for (const joined of language === 'ar' ? joinedAt(text, start) : [0]) {
		const at = start + joined;
		for (const { key, pattern } of names.get(firstLetters(text, at, language)) ?? []) {
			pattern.lastIndex = at;
			if (pattern.test(text)) return { key, end: pattern.lastIndex };
		}
	}
	return undefined;
}

/** How many letters of wa-, fa-, bi-, li-, ka- can stand before a name, the most first. */
function joinedAt(text: string, start: number): number[] {
	const most = /^[وف]?[بكل]?/u.exec(text.slice(start, start + 2))?.[0] ?? '';
	if (most.length === 2) return [2, 1, 0];
	return most.length === 1 ? [1, 0] : [0];
}

/** By which names are put together: as many letters as every form of each of them has. */
function firstLetters(text: string, at: number, language: OfficialLanguage): string {
	const first = text.slice(at, at + (language === 'ar' ? 3 : 2));
	return first.split(/\s/, 1)[0] ?? '';
}

/** Two names of one list: nothing but a comma or the joined wa- between them. */
function isJoined(text: string, a: NamedState | undefined, b: NamedState | undefined): boolean {
	if (a === undefined || b === undefined) return false;
	const gap = text.slice(a.end, b.start);
	return /^\s*[،,]\s*$/u.test(gap) || (gap.trim() === '' && text[b.start] === 'و');
}

function finderFor(language: OfficialLanguage): Finder {
	const known = finders.get(language);
	if (known !== undefined) return known;
	const names: { name: string; key: string }[] = [];
	for (const state of states) {
		const own = new Set(
			[
				...[state, ...(state.former ?? [])].flatMap((naming) => [
					naming.short[language],
					naming.editorial?.[language],
					naming.formal?.[language]
				]),
				...(alsoCalled[language]?.[state.key] ?? [])
			].filter((name): name is string => name !== undefined)
		);
		for (const name of own) {
			names.push({ name, key: state.key });
		}
	}
	names.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
	const after = language === 'zh' ? '' : '(?![\\p{L}\\p{M}]|\\p{N}{3}|-\\p{L})';
	const byStart: Finder['names'] = new Map();
	for (const { name, key } of names) {
		const pattern = new RegExp(patternOf(name, language) + after, 'uy');
		for (const form of beginningsOf(name, language)) {
			const letters = firstLetters(form, 0, language);
			byStart.set(letters, [...(byStart.get(letters) ?? []), { key, pattern }]);
		}
	}
	const before =
		language === 'zh'
			? '(?=\\p{Script=Han})'
			: language === 'ar'
				? '(?<![\\p{L}\\p{M}])(?=\\p{L})'
				: '(?<![\\p{L}\\p{N}]|[\\p{L}]-)(?=\\p{L})';
	const finder = { starts: new RegExp(before, 'gu'), names: byStart };
	finders.set(language, finder);
	return finder;
}
