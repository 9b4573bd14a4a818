/** One thing that is wrong with a bundle: where, as a path such as `questionnaire.sections[1].key`, and why. */
export type BundleError = { place: string; why: string };

export type Path = readonly (string | number | symbol)[];

/** Takes note of an error. */
export type Report = (path: Path, why: string) => void;

/** `['submissions', 3, 'key']` as `submissions[3].key`; the whole file is `bundle`. */
export function placeOf(path: Path): string {
	let place = '';
	for (const step of path) {
		if (typeof step === 'number') place += `[${step}]`;
		else if (/^[\w$-]+$/.test(String(step)))
			place += place === '' ? String(step) : `.${String(step)}`;
		else place += `[${JSON.stringify(String(step))}]`;
	}
	return place === '' ? 'bundle' : place;
}
