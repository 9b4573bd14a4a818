import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';

/** How it stands with the words that were typed. */
export type SaveState =
	| { state: 'clean' }
	| { state: 'saving' }
	| { state: 'saved' }
	| { state: 'waiting'; kept: boolean }
	| { state: 'conflict'; theirs: string; mark: string }
	| { state: 'held'; by: string }
	| { state: 'gone' }
	| { state: 'refused'; problem: string; mark: string };

type Answer =
	| { ok: true; mark: string }
	| { ok: false; reason: 'conflict'; theirs: string; mark: string }
	| { ok: false; reason: 'held'; by: string }
	| { ok: false; reason: 'gone' }
	| { ok: false; reason: 'problems'; problems: { kind: string; mark?: string }[] };

const quiet = 500;
const waits = [2000, 4000, 8000, 15_000];

/** What was typed in a paragraph and is not known to be saved, with the mark of the paragraph on which it was written. */
type Kept = { words: AskedInline[]; mark: string };

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

/** The words of this paragraph that another visit left in this browser. */
export function keptWords(address: string): Kept | undefined {
	try {
		const kept = JSON.parse(localStorage.getItem(nameOf(address)) ?? 'null') as Kept | null;
		return Array.isArray(kept?.words) ? kept : undefined;
	} catch {
		return undefined;
	}
}

const nameOf = (address: string) => `verbale-words:${address}`;

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

	const keep = (words: AskedInline[]): boolean => {
		try {
			localStorage.setItem(nameOf(address), JSON.stringify({ words, mark } satisfies Kept));
			return true;
		} catch {
			// A browser that keeps nothing must not stand in the way of typing.
			return false;
		}
	};
	const drop = () => {
		try {
			localStorage.removeItem(nameOf(address));
		} catch {
			// It kept nothing.
		}
	};
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
		sending = post(words)
			.then((answer) => settle(answer, edit, words))
			.finally(() => (sending = undefined));
		await sending;
		if (edits !== saved && !blocked && failures === 0) schedule(quiet);
	}

	async function post(words: AskedInline[]): Promise<Answer | undefined> {
		const body = new FormData();
		body.set('words', JSON.stringify(words));
		body.set('mark', mark);
		try {
			const answer = await fetch(address, { method: 'POST', body, keepalive: true });
			if (answer.redirected) location.reload();
			return answer.ok ? ((await answer.json()) as Answer) : undefined;
		} catch {
			return undefined;
		}
	}

	function settle(answer: Answer | undefined, edit: number, words: AskedInline[]) {
		if (!answer) {
			tell({ state: 'waiting', kept: keep(words) });
			return schedule(waits[Math.min(failures++, waits.length - 1)] ?? 0);
		}
		failures = 0;
		if (answer.ok) {
			({ mark } = answer);
			saved = edit;
			if (edits === edit) {
				drop();
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
			drop();
		},
		stop: () => {
			stopped = true;
			clearTimeout(timer);
			removeEventListener('online', hurry);
			removeEventListener('beforeunload', onUnload);
		}
	};
}
