import type { Component } from 'svelte';
import type ParagraphEditor from './ParagraphEditor.svelte';
import type { Work } from './work.ts';

/** Who works where, and by what the state of the draft is known. */
export type Presence = {
	digest: string;
	holds: { node: string; by?: string; isMine: boolean; isOver: boolean }[];
};

/** What is open on the page: a paragraph with the editor in its place. */
export type Opened = {
	id: string;
	at: string;
	work: Work;
	Editor: Component<Parameters<typeof ParagraphEditor>[1]>;
};

/** A paragraph that another works in; `isOver` says that they have stopped renewing their hold. */
export type Held = { id: string; at: string; by: string; isOver: boolean };

/** Holds a paragraph and gets its editor; the editor's code comes with the first. `undefined` where the line is lost. */
export async function openInPlace(
	id: string,
	at: string,
	way: 'hold' | 'take-over'
): Promise<Opened | Held | undefined> {
	const body = new FormData();
	body.set('way', way);
	try {
		const answer = await fetch(`${at}/work`, { method: 'PUT', body });
		if (!answer.ok || answer.redirected) return undefined;
		const hold = (await answer.json()) as { ok: boolean; by?: string; isOver?: boolean };
		if (!hold.ok) return { id, at, by: hold.by ?? '', isOver: hold.isOver === true };
		const [work, editor] = await Promise.all([
			fetch(`${at}/work`).then((each) => (each.ok ? each.json() : undefined)),
			import('./ParagraphEditor.svelte')
		]);
		return work ? { id, at, work: work as Work, Editor: editor.default } : undefined;
	} catch {
		return undefined;
	}
}

const between = 5000;

/** Asks every few seconds who works where, while the page is seen. Gives back how to stop. */
export function watchPresence(address: string, tell: (presence: Presence) => void): () => void {
	const timer = setInterval(() => {
		if (document.visibilityState !== 'visible') return;
		void fetch(address)
			.then(async (answer) => {
				if (answer.ok && !answer.redirected) tell((await answer.json()) as Presence);
			})
			.catch(() => undefined);
	}, between);
	return () => clearInterval(timer);
}
