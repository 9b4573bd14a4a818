/**
 * The name stands in the text as whole words, whatever the case of its letters and the kind of its apostrophes; in Chinese anywhere, in Arabic also
 * after the joined conjunction.
 */
export function saysName(text: string, name: string): boolean {
	const lowered = foldName(text);
	const wanted = foldName(name);
	if (wanted === '') return false;
	const han = /\p{Script=Han}/u.test(name);
	let at = lowered.indexOf(wanted);
	while (at !== -1) {
		const before = lowered.slice(Math.max(0, at - 1), at);
		const after = lowered.slice(at + wanted.length, at + wanted.length + 1);
		const joined = /[\p{L}\p{N}-]/u;
		if (han || (!joined.test(before.replace('و', '')) && !joined.test(after))) return true;
		at = lowered.indexOf(wanted, at + 1);
	}
	return false;
}

/** Of the same length as the name or text where lower case is: small letters, and one kind of apostrophe. */
export function foldName(text: string): string {
	return text.toLowerCase().replaceAll('’', "'");
}
