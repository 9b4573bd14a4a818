import { wordOf } from '#lib/server/form.ts';
import { textsOfForm } from '#lib/server/texts-of-form.ts';
import type { PersonWanted } from '#lib/server/usecases/save-panel.ts';

/** Most panellists that one form holds. */
const mostPersons = 60;

/** A panel as it was typed: the chair under `chair-…`, panellists under `p0-…`, `p1-…`; empty ones too. */
export function panelOfForm(form: FormData) {
	const panellists: PersonWanted[] = [];
	for (let number = 0; number < mostPersons && form.has(`p${number}-gender`); number += 1)
		panellists.push(personOf(form, `p${number}`));
	return {
		key: wordOf(form, 'key'),
		date: wordOf(form, 'date'),
		title: textsOfForm(form, 'title'),
		chair: personOf(form, 'chair'),
		panellists
	};
}

function personOf(form: FormData, at: string): PersonWanted {
	const gender = wordOf(form, `${at}-gender`);
	const respondent = wordOf(form, `${at}-respondent`);
	return {
		name: textsOfForm(form, `${at}-name`),
		function: textsOfForm(form, `${at}-function`),
		...(respondent !== '' && { respondent }),
		...((gender === 'm' || gender === 'f') && { gender })
	};
}
