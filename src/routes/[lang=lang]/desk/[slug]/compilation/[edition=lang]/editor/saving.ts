import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import type { ErrorCode } from '#lib/domain/error.ts';
import { dropWords, keepWords } from './kept-words.ts';
import type { Posted } from './post-words.ts';
import { postWords } from './post-words.ts';

/** How it stands with the words that were typed. */
export type SaveState =
	| { state: 'clean' }
	| { state: 'saving' }
	| { state: 'saved' }
	| { state: 'waiting'; kept: boolean }
	| { state: 'conflict'; theirs: string; mark: string }
	| { state: 'held'; by: string }
	| { state: 'gone' }
	/** The document is final, say: nothing is sent again by itself. */
	| { state: 'stopped'; code: ErrorCode; kept: boolean }
	| { state: 'refused'; problem: string; mark: string };

const quiet = 500;
const waits = [2000, 4000, 8000, 15_000];

export type Saving = {
	/** Something was typed. */
	touch: () => void;
	/** Saves at once what is not saved; says whether all is. */
	flush: () => Promise<boolean>;
	/** Settles a conflict: one's own words are saved over those of `mark`. */
	over: (mark: string) => void;
	/** Forgets what was typed and is not saved. */
	forget: () => void;
	stop: () => void;
};

/**
 * Saves a paragraph half a second after the last key, one post at a time, never while a word is composed. What the server
 * has not confirmed is kept in this browser and goes out when the line is back.
 */
export function saveWords(
	address: string,
	first: string,
	read: () => { words: AskedInline[]; isComposing: boolean },
	tell: (state: SaveState) => void
): Saving {
	let mark = first;
	let edits = 0;
	let saved = 0;
	let failures = 0;
	let blocked = false;
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let sending: Promise<void> | undefined;

	const keep = (words: AskedInline[]) => keepWords(address, { words, mark });
	const schedule = (wait: number) => {
		clearTimeout(timer);
		if (!stopped) timer = setTimeout(() => void send(), wait);
	};

	async function send(): Promise<void> {
		if (sending || blocked || edits === saved) return;
		const { words, isComposing } = read();
		if (isComposing) return schedule(quiet);
		const edit = edits;
		keep(words);
		tell({ state: 'saving' });
		sending = postWords(address, { words, mark })
			.then((answer) => settle(answer, edit, words))
			.finally(() => (sending = undefined));
		await sending;
		if (edits !== saved && !blocked && failures === 0) schedule(quiet);
	}

	function settle(answer: Posted | undefined, edit: number, words: AskedInline[]) {
		if (!answer) {
			tell({ state: 'waiting', kept: keep(words) });
			return schedule(waits[Math.min(failures++, waits.length - 1)] ?? 0);
		}
		failures = 0;
		if (answer.ok) {
			({ mark } = answer);
			saved = edit;
			if (edits === edit) {
				dropWords(address);
				tell({ state: 'saved' });
			} else keep(read().words);
			return;
		}
		// What is refused waits for the person; the words stay in this browser.
		blocked = true;
		if (answer.reason === 'conflict')
			tell({ state: 'conflict', theirs: answer.theirs, mark: answer.mark });
		else if (answer.reason === 'held') tell({ state: 'held', by: answer.by });
		else if (answer.reason === 'gone') tell({ state: 'gone' });
		else if (answer.reason === 'stopped')
			tell({ state: 'stopped', code: answer.code, kept: keep(words) });
		else {
			const { kind, mark: at = '' } = answer.problems[0] ?? { kind: 'empty' };
			tell({ state: 'refused', problem: kind, mark: at });
		}
	}

	const hurry = () => {
		if (edits !== saved) schedule(0);
	};
	const onUnload = (event: BeforeUnloadEvent) => {
		if (edits !== saved && !keep(read().words)) event.preventDefault();
	};
	addEventListener('online', hurry);
	addEventListener('beforeunload', onUnload);

	return {
		touch: () => {
			edits += 1;
			blocked = false;
			schedule(quiet);
		},
		flush: async () => {
			clearTimeout(timer);
			await sending;
			await send();
			return edits === saved;
		},
		over: (other) => {
			mark = other;
			blocked = false;
			schedule(0);
		},
		forget: () => {
			saved = edits;
			dropWords(address);
		},
		stop: () => {
			stopped = true;
			clearTimeout(timer);
			removeEventListener('online', hurry);
			removeEventListener('beforeunload', onUnload);
		}
	};
}
