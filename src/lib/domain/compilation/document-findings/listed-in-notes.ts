import type { OfficialLanguage } from '../../language.ts';
import type { StatedCount } from './counted.ts';
import { statedCounts } from './counted.ts';
import type { Passage } from './passages.ts';
import { stateRuns } from './state-runs.ts';

/**
 * A count whose names stand in the footnote that is marked right behind it: `12 States,¹`. `states` are the keys where
 * the names are those of States; `sizes` are the numbers of names that the list can have, several where a name may hold
 * the word that joins the last two.
 */
export type ListInNote = {
	passage: Passage;
	note: Passage;
	count: StatedCount;
	states: string[];
	sizes: number[];
};

/** What may stand between a count and the mark of its list. */
const between = /^[^.;:。；：؛()（）0-9]{0,40}$/u;

/** The lists in footnotes, each with the count that it bears out. */
export function listsInNotes(
	passages: readonly Passage[],
	language: OfficialLanguage
): ListInNote[] {
	const byNode = new Map(passages.map((passage) => [passage.node, passage]));
	return passages.flatMap((passage) => {
		if (passage.marks === undefined || passage.inAnnex) return [];
		const counts = statedCounts(passage.text, language);
		return passage.marks.flatMap((mark) => {
			const count = counts.filter(({ end }) => end <= mark.at).at(-1);
			const note = byNode.get(mark.node);
			if (count === undefined || note === undefined) return [];
			const lead = passage.text.slice(count.end, mark.at);
			if (!between.test(lead) || /[,،，、]\s*\S/u.test(lead)) return [];
			if (passage.marks?.some(({ at }) => at > count.end && at < mark.at)) return [];
			const read = namesIn(note.text, count, language);
			return read === undefined ? [] : [{ passage, note, count, ...read }];
		});
	});
}

function namesIn(
	text: string,
	{ noun }: StatedCount,
	language: OfficialLanguage
): { states: string[]; sizes: number[] } | undefined {
	const bare = text.replace(/[\s.。;；]+$/u, '');
	if (/[.。;；](?:\s|$)/u.test(bare.replace(/\([^()]*\)/g, '')) && noun === 'state')
		return undefined;
	const runs = stateRuns(bare, language);
	const [run] = runs;
	if (noun === 'state') {
		if (run === undefined || runs.length > 1 || run.keys.length < 2) return undefined;
		const rest = bare.slice(run.end).replace(/^\s*\([^()]*\)/, '');
		if (rest.trim() !== '' || run.start > 70) return undefined;
		return { states: run.keys, sizes: [new Set(run.keys).size] };
	}
	if (noun === 'institution' && run !== undefined && runs.length === 1 && run.keys.length > 1) {
		return { states: [], sizes: [new Set(run.keys).size] };
	}
	if (noun === 'reply' || noun === 'donor' || noun === 'person') return undefined;
	const sizes = listSizes(bare, language);
	return sizes === undefined ? undefined : { states: [], sizes };
}

const joins: Record<OfficialLanguage, RegExp> = {
	ar: /\sو(?=\p{L})/gu,
	zh: /[和与及]/gu,
	en: /\sand\s/g,
	fr: /\set\s/g,
	ru: /\sи\s/g,
	es: /\s[ye]\s/g
};

/** How many names a list has: between semicolons, else between commas and the last "and"; undefined where it is no list. */
export function listSizes(text: string, language: OfficialLanguage): number[] | undefined {
	const bare = text.replace(/\([^()]*\)|（[^（）]*）/g, '');
	if (/[.。:：]\s/u.test(bare) || /\b(?:see|voir|véase|ibid|idem)\b|См\.|^见|انظر/iu.test(bare))
		return undefined;
	const parts = bare.split(/[;；؛]/u).filter((part) => part.trim() !== '');
	if (parts.length > 1) return [parts.length];
	const items = bare.split(/,|،|、/u).filter((part) => part.trim() !== '');
	if (items.length < 2 || bare.length / items.length > 110) return undefined;
	const all = [...bare.matchAll(joins[language])].length;
	const last = [...(items.at(-1) ?? '').matchAll(joins[language])].length;
	const from = items.length + Math.min(last, 1);
	return Array.from({ length: Math.max(0, items.length + all - from) + 1 }, (_, at) => from + at);
}
