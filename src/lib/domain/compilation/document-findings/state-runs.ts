import type { OfficialLanguage } from '../../language.ts';
import type { NamedState } from './states-in-text.ts';
import { statesInText } from './states-in-text.ts';

/** Names of States one after another, with nothing between them but commas, articles and `and`. */
export type StateRun = { keys: string[]; start: number; end: number };

const gaps: Record<OfficialLanguage, RegExp> = {
	ar: /^[\s،؛,]*(?:و)?[\s]*$/u,
	zh: /^[\s、,，;；]*(?:和|及|以及|与)?[\s]*$/u,
	en: /^[\s,;]*(?:and|as well as)?[\s]*(?:the)?[\s]*$/u,
	fr: /^[\s,;]*(?:et|ainsi que)?[\s]*(?:de |d['’]|du |des )?(?:la |le |les |l['’])?[\s]*$/u,
	ru: /^[\s,;]*(?:и|а также)?[\s]*$/u,
	es: /^[\s,;]*(?:y|e)?[\s]*(?:de |del )?(?:la |el |los |las )?[\s]*$/u
};

/** The runs of names of States in a text; a single name is a run of one. */
export function stateRuns(text: string, language: OfficialLanguage): StateRun[] {
	const runs: StateRun[] = [];
	let last: NamedState | undefined;
	for (const state of statesInText(text, language)) {
		const run = runs.at(-1);
		const gap = last === undefined ? '' : text.slice(last.end, state.start);
		const bare = gap.replace(/\([^()]{1,40}\)/g, '');
		if (run !== undefined && last !== undefined && bare.length < 24 && gaps[language].test(bare)) {
			run.keys.push(state.key);
			run.end = state.end;
		} else runs.push({ keys: [state.key], start: state.start, end: state.end });
		last = state;
	}
	return runs;
}
