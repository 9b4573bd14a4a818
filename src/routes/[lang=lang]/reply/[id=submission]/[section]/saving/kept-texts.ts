import type { TypedHere } from './typed-here.ts';

/**
 * What was typed to a question and is not known to be durable on the server. `mark`: of the answer that it was written on.
 * `sent`: what went out last without an answer from the server, which may have it.
 */
export type KeptText = { typed: TypedHere; mark: string; at: number; sent?: TypedHere };

export type KeptTexts = {
	/** Says whether this browser could keep it. */
	keep: (question: string, kept: KeptText) => boolean;
	forget: (question: string) => void;
	/** What pages that are gone kept of a question, the newest first, with the names under which it lies. */
	all: (question: string, openPages: ReadonlySet<string>) => { name: string; kept: KeptText }[];
	remove: (name: string) => void;
	/** The pages of this browser that are open now: what they keep is theirs. */
	openPages: () => Promise<Set<string>>;
	/** Says that this page is gone. */
	close: () => void;
};

const lockName = (page: string) => `verbale-page:${page}`;

/** Texts of one submission in this browser, each page under a name of its own, so that two never write over each other. */
export function keptTextsOf(submission: string): KeptTexts {
	const page = crypto.randomUUID().slice(0, 8);
	let close = () => {};
	// A page that is open holds a lock of its name; the browser gives it up with the page, however that ends.
	void navigator.locks?.request(lockName(page), () => new Promise<void>((done) => (close = done)));
	const prefix = (question: string) => `verbale:${submission}:${question}:`;
	const guarded = <T>(otherwise: T, act: () => T): T => {
		try {
			return act();
		} catch {
			// A browser that is full or keeps nothing must not stand in the way of typing.
			return otherwise;
		}
	};
	return {
		keep: (question, kept) =>
			guarded(false, () => {
				localStorage.setItem(prefix(question) + page, JSON.stringify(kept));
				return true;
			}),
		forget: (question) =>
			guarded(undefined, () => localStorage.removeItem(prefix(question) + page)),
		remove: (name) => guarded(undefined, () => localStorage.removeItem(name)),
		openPages: async () => {
			const { held = [] } = (await navigator.locks?.query()) ?? {};
			return new Set(held.map(({ name = '' }) => name));
		},
		close: () => close(),
		all: (question, openPages) =>
			guarded([], () =>
				Object.keys(localStorage)
					.filter((name) => name.startsWith(prefix(question)))
					.filter((name) => !openPages.has(lockName(name.slice(prefix(question).length))))
					.flatMap((name) => {
						const kept = readKept(localStorage.getItem(name));
						return kept ? [{ name, kept }] : [];
					})
					.sort((a, b) => b.kept.at - a.kept.at)
			)
	};
}

function readKept(text: string | null): KeptText | undefined {
	try {
		const kept = JSON.parse(text ?? 'null') as Partial<KeptText> | null;
		return typeof kept?.typed?.text === 'string' && Array.isArray(kept.typed.choices)
			? { mark: '', at: 0, ...kept, typed: kept.typed }
			: undefined;
	} catch {
		return undefined;
	}
}
