import { foldName } from '../../fold.ts';

/**
 * The name stands in the text as whole words, however both are written (`foldName`); in Chinese anywhere, in Arabic also
 * after the joined conjunction.
 */
export function saysName(text: string, name: string): boolean {
	return standsIn(foldName(text), foldName(name));
}

/** The same of a text and a name that are folded already (`foldName`): a text is folded once for all its names. */
export function standsIn(folded: string, name: string): boolean {
	if (name === '') return false;
	const han = /\p{Script=Han}/u.test(name);
	const joined = /[\p{L}\p{N}-]/u;
	let at = folded.indexOf(name);
	while (at !== -1) {
		const before = folded.slice(Math.max(0, at - 1), at);
		const after = folded.slice(at + name.length, at + name.length + 1);
		if (han || (!joined.test(before.replace('و', '')) && !joined.test(after))) return true;
		at = folded.indexOf(name, at + 1);
	}
	return false;
}
