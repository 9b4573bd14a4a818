import { formatAmount } from '#lib/domain/amounts.ts';
import { unitStates } from '#lib/domain/compilation/editions/edition-text.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { EditionProgress } from '#lib/server/usecases/list-edition-progress.ts';

/** How far a translation is, in figures of the language of the screen; undefined for the original. */
export function progressToShow(progress: EditionProgress | undefined, language: OfficialLanguage) {
	if (!progress) return undefined;
	const { counts } = progress;
	return {
		counts: unitStates
			.filter((state) => counts !== undefined && counts[state] > 0)
			.map((state) => ({ state, number: formatAmount(counts?.[state] ?? 0, language) }))
	};
}
