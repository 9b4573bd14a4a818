import type { OfficialLanguage, Texts } from './language.ts';
import type { Grammar, Respondent } from './respondent.ts';
import data from './states.json' with { type: 'json' };

/**
 * The five regional groups of Member States as the General Assembly uses them for elections.
 * Four placements are choices: the United States of America belongs to no group, attends the meetings of
 * the Western European and other States as an observer and is counted there; Türkiye takes part in that
 * group and in the Asia-Pacific one and is counted in the former; Israel is a member of the former;
 * Kiribati, which has long stood outside the groups, is counted where it lies. Observers have no group.
 */
export const regionalGroups = [
	'african',
	'asia-pacific',
	'eastern-european',
	'latin-american-caribbean',
	'western-european-other'
] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

type SixTexts = Record<OfficialLanguage, string>;

/** The definite article before a name in running text, in the languages that have one there. `l’` is joined. */
type Article = { en?: 'the'; fr?: 'le' | 'la' | "l'" | 'les'; es?: 'el' | 'la' | 'los' | 'las' };

/** How a State is called during one period. No name carries its article. */
export type StateNaming = {
	/** UN short form, as in lists and votes: `Iran (Islamic Republic of)`. */
	short: SixTexts;
	/**
	 * What a sentence says instead of the short form, where it says something else:
	 * `United Kingdom`, `Islamic Republic of Iran`. A language that is absent says the short form.
	 */
	editorial?: Texts;
	/** Article of the name that a sentence uses. */
	article?: Article;
	/** UN formal name, as in treaties and notes verbales. Absent where a former name was met in its short form only. */
	formal?: SixTexts;
	formalArticle?: Article;
	/** English short form in plain letters: States are listed by it in every edition. */
	sortKey: string;
	/** Agreement with the name that a sentence uses. */
	grammar?: Grammar;
};

/** A Member State, the Holy See or the State of Palestine. Names as in UNTERM. */
export type State = StateNaming & {
	/** Lower-case ISO 3166-1 alpha-3 code. */
	key: string;
	/** ISO 3166-1 alpha-2 code. */
	iso2: string;
	/** Three digits of the UN standard M49. */
	m49: string;
	status: 'member' | 'observer';
	group?: RegionalGroup;
	formal: SixTexts;
	/**
	 * Earlier names that a consultation since 2006 may meet, the oldest first;
	 * `until` (`YYYY-MM-DD`) is the first day on which the United Nations used the next one.
	 */
	former?: (StateNaming & { until: string })[];
};

/** `short` as in lists, `sentence` as in running text, `formal` as in treaties. */
export type NameForm = 'short' | 'sentence' | 'formal';

/** 193 Member States and two observers, in English alphabetical order. */
export const states = data as State[];

const byKey = new Map(states.map((state) => [state.key, state]));

/** The State with this key, a lower-case ISO 3166-1 alpha-3 code. */
export function findState(key: string): State | undefined {
	return byKey.get(key);
}

/** How the State was called on `date` (`YYYY-MM-DD` or an instant); without a date, today's name. */
export function namingAt(state: State, date?: string): StateNaming {
	if (date === undefined) return state;
	const day = date.slice(0, 10);
	return state.former?.find(({ until }) => day < until) ?? state;
}

/**
 * The State as the registry of respondents holds it, under its name of `date` or of today.
 * The name is the one that a sentence uses; the place in a list follows the short form.
 */
export function stateAsRespondent(state: State, date?: string): Respondent {
	const naming = namingAt(state, date);
	return {
		key: state.key,
		kind: 'state',
		name: { ...naming.short, ...naming.editorial },
		formalName: { ...(naming.formal ?? naming.short) },
		sortKey: naming.sortKey,
		...(naming.grammar && { grammar: naming.grammar })
	};
}

/** Every name that the State has or had since 2006, in all languages and forms; none for an unknown key. */
export function allNamesOfState(key: string): string[] {
	const state = byKey.get(key);
	if (!state) return [];
	return [state, ...(state.former ?? [])].flatMap(({ short, editorial, formal }) =>
		[short, editorial, formal].flatMap((texts) => Object.values(texts ?? {}))
	);
}

/** The name without article; the short form of today unless asked otherwise. Throws on an unknown key. */
export function stateName(
	key: string,
	language: OfficialLanguage,
	{ date, form = 'short' }: { date?: string; form?: NameForm } = {}
): string {
	return wordingOf(namingAt(getState(key), date), language, form);
}

/**
 * The name as it stands inside a sentence, with its article where UN usage has one:
 * `the Sudan`, `la Colombie`, `l’Algérie`, `el Perú`, `El Salvador`. Throws on an unknown key.
 * French and Spanish contractions (`du`, `al`) are left to the sentence.
 */
export function nameInSentence(
	key: string,
	language: OfficialLanguage,
	{ date, form = 'sentence' }: { date?: string; form?: 'sentence' | 'formal' } = {}
): string {
	const naming = namingAt(getState(key), date);
	const formal = form === 'formal' && naming.formal !== undefined;
	const name = wordingOf(naming, language, form);
	const articles = formal ? naming.formalArticle : naming.article;
	const article = articles?.[language as keyof Article];
	if (article === undefined) return name;
	return article.endsWith('’') ? `${article}${name}` : `${article} ${name}`;
}

/** Throws on an unknown key. */
export function getState(key: string): State {
	const state = byKey.get(key);
	if (state === undefined) throw new RangeError(`No State has the key ${JSON.stringify(key)}`);
	return state;
}

function wordingOf(naming: StateNaming, language: OfficialLanguage, form: NameForm): string {
	if (form === 'formal') return (naming.formal ?? naming.short)[language];
	if (form === 'sentence') return naming.editorial?.[language] ?? naming.short[language];
	return naming.short[language];
}
