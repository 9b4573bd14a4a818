import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';

/** What was typed in a paragraph and is not known to be saved, with the mark of the paragraph on which it was written. */
export type Kept = { words: AskedInline[]; mark: string };

const nameOf = (address: string) => `verbale-words:${address}`;

/** The words of this paragraph that another visit left in this browser. */
export function keptWords(address: string): Kept | undefined {
	try {
		const kept = JSON.parse(localStorage.getItem(nameOf(address)) ?? 'null') as Kept | null;
		return Array.isArray(kept?.words) ? kept : undefined;
	} catch {
		return undefined;
	}
}

/** Keeps them; false in a browser that keeps nothing, which must not stand in the way of typing. */
export function keepWords(address: string, kept: Kept): boolean {
	try {
		localStorage.setItem(nameOf(address), JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

export function dropWords(address: string): void {
	try {
		localStorage.removeItem(nameOf(address));
	} catch {
		// It kept nothing.
	}
}
