import type { OfficialLanguage } from '../../language.ts';
import { states } from '../../states.ts';

/** A State that a text names, with the UTF-16 offsets of the name. */
export type NamedState = { key: string; start: number; end: number };

type Finder = { pattern: RegExp; keyOf: Map<string, string> };
const finders = new Map<OfficialLanguage, Finder>();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

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
export function statesInText(text: string, language: OfficialLanguage): NamedState[] {
	const { pattern, keyOf } = finderFor(language);
	const others = [...text.matchAll(otherThings[language] ?? /(?!)/g)].map((match) => [
		match.index,
		match.index + match[0].length
	]);
	const found: NamedState[] = [];
	for (const match of text.matchAll(pattern)) {
		const group = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined);
		const key = keyOf.get(group?.[0] ?? '');
		const start = match.index;
		const end = start + match[0].length;
		if (key === undefined) continue;
		if (others.some(([from = 0, to = 0]) => start >= from && end <= to)) continue;
		found.push({ key, start, end });
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
	const keyOf = new Map<string, string>();
	const alternatives = names.map(({ name, key }, index) => {
		const group = `n${index}`;
		keyOf.set(group, key);
		return `(?<${group}>${patternOf(name, language)})`;
	});
	const before =
		language === 'zh'
			? ''
			: language === 'ar'
				? '(?<![\\p{L}\\p{M}])[وف]?[بكل]?'
				: '(?<![\\p{L}\\p{N}]|[\\p{L}]-)';
	const after = language === 'zh' ? '' : '(?![\\p{L}\\p{M}]|\\p{N}{3}|-\\p{L})';
	const finder = {
		pattern: new RegExp(`${before}(?:${alternatives.join('|')})${after}`, 'gu'),
		keyOf
	};
	finders.set(language, finder);
	return finder;
}

function patternOf(name: string, language: OfficialLanguage): string {
	const words = name.split(/\s+/);
	if (language === 'zh') return escaped(name).replace(/\\[()]/g, '[$&（）]');
	if (language === 'ar') {
		const first = words[0] ?? '';
		const open = first.startsWith('ال') ? `(?:ال|ل)${escaped(first.slice(2))}` : escaped(first);
		return [open, ...words.slice(1).map(escaped)].join('[\\s\\u00a0]+');
	}
	const parts = language === 'ru' ? words.map(russianWord) : words.map(escaped);
	return parts.join('[\\s\\u00a0]+').replace(/['’]/g, "['’]");
}

const russianEndings: [RegExp, string][] = [
	[/ия$/, '(?:ия|ии|ию|ией)'],
	[/ая$/, '(?:ая|ой|ую|ою)'],
	[/яя$/, '(?:яя|ей|юю)'],
	[/[ыо]й$/, '(?:ый|ой|ого|ому|ым|ом)'],
	[/ий$/, '(?:ий|ого|его|ому|ему|им|ом|ем|ия|ию|ии)'],
	[/ое$/, '(?:ое|ого|ому|ым|ом)'],
	[/[ыи]е$/, '(?:ые|ие|ых|их|ым|им|ыми|ими)'],
	[/ство$/, '(?:ство|ства|ству|ством|стве)'],
	[/а$/, '(?:а|ы|и|е|у|ой|ою|ей)'],
	[/я$/, '(?:я|и|е|ю|ей|ею)'],
	[/ь$/, '(?:ь|и|я|ю|ем|ью|е)'],
	[/й$/, '(?:й|я|ю|ем|е)'],
	[/ы$/, '(?:ы|ов|ам|ами|ах|)'],
	[/([бвгджзклмнпрстфхцчшщ])$/, '$1(?:|а|у|ом|ем|е)']
];

/** A Russian word in any case; short words, and those that do not decline, only as they are. */
function russianWord(word: string): string {
	if (word.length < 4 || /^[а-яё(]/.test(word)) {
		return /^[а-яё]/.test(word) && word.length > 4
			? `${escaped(word.slice(0, -1))}\\p{L}{0,3}`
			: escaped(word);
	}
	for (const [ending, forms] of russianEndings) {
		if (!ending.test(word)) continue;
		const stem = escaped(
			word.replace(ending, (all, kept: unknown) => (typeof kept === 'string' ? kept : ''))
		);
		return stem + forms.replace('$1', '');
	}
	return escaped(word);
}
