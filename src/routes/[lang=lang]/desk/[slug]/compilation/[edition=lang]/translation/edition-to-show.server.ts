import { formatAmount } from '#lib/domain/amounts.ts';
import { unitStates } from '#lib/domain/compilation/editions/edition-text.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import type {
	EditionToTranslate,
	UnitToTranslate
} from '#lib/server/usecases/list-edition-units.ts';

/** Characters of a line that its field shows without scrolling, about. */
const charactersOfLine = 60;
const mostLines = 16;
import { editToShow } from '../lines-to-show.server.ts';
import { doubtToShow } from './doubt-to-show.ts';

/** The units of a page with times and figures in the language of the screen. */
export function editionToShow(work: EditionToTranslate, language: OfficialLanguage) {
	const all = unitStates.reduce((sum, state) => sum + work.counts[state], 0);
	const open = work.counts.missing + work.counts.stale;
	return {
		...work,
		counts: unitStates
			.map((state) => ({ state, number: formatAmount(work.counts[state], language) }))
			.filter(({ state }) => work.counts[state] > 0),
		all: formatAmount(all, language),
		done: { value: all - open, max: all, text: formatAmount(all - open, language) },
		first: formatAmount(work.from, language),
		last: formatAmount(work.from + work.units.length - 1, language),
		asked: formatAmount(work.number, language),
		undo: editToShow(work.undo, language),
		redo: editToShow(work.redo, language),
		units: work.units.map((unit) => shown(unit, language))
	};
}

function shown({ keptAt, doubts, ...unit }: UnitToTranslate, language: OfficialLanguage) {
	const length = Math.max(unit.source.length, unit.words.length);
	const lines = unit.source.split('\n').length + Math.ceil(length / charactersOfLine);
	return {
		...unit,
		rows: Math.min(mostLines, Math.max(2, lines)),
		...(keptAt !== undefined && { keptAt: formatInstant(keptAt, language, 'geneva') }),
		doubts: doubts.map((doubt) => doubtToShow(doubt, language))
	};
}

export type ShownUnit = ReturnType<typeof shown>;
