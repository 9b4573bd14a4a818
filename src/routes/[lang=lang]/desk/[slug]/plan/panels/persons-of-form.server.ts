import { wordOf } from '#lib/server/form.ts';
import { textsOfForm } from '#lib/server/texts-of-form.ts';
import type { PersonWanted } from '#lib/server/usecases/save-panel-person.ts';

/** Which person of which panel a form is about; without `id` a new panellist, or the chair. */
export function personPlaceOf(form: FormData) {
	const id = wordOf(form, 'id') || undefined;
	const place = wordOf(form, 'place') === 'chair' ? ('chair' as const) : ('panellist' as const);
	return { panel: wordOf(form, 'panel'), place, id };
}

/** A person as typed. */
export function personOf(form: FormData): PersonWanted {
	const gender = wordOf(form, 'gender');
	const respondent = wordOf(form, 'respondent');
	return {
		name: textsOfForm(form, 'name'),
		function: textsOfForm(form, 'function'),
		bio: textsOfForm(form, 'bio'),
		...(respondent !== '' && { respondent }),
		...((gender === 'm' || gender === 'f') && { gender })
	};
}
