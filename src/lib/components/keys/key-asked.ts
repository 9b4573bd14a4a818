/** The key that was pressed, where it is meant for the page: not while something is typed or chosen, and alone. */
export function keyAsked(event: KeyboardEvent): string | undefined {
	if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
	const target = event.target as HTMLElement | null;
	if (target?.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]'))
		return undefined;
	if (event.key.length === 1 && /[a-z?/]/i.test(event.key)) return event.key.toLowerCase();
	// Where the letters are Arabic, Cyrillic or composed, the key itself says what is meant.
	const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
	if (letter) return letter.toLowerCase();
	if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
	return event.key;
}
