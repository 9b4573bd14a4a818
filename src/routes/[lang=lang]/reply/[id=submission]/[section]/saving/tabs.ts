import type { TypedHere } from './typed-here.ts';

/** An answer that another page of this browser has saved, with its mark. */
export type SavedElsewhere = { question: string; typed: TypedHere; mark: string };

/** Tells the other pages of this browser what was saved, and hears of it from them. */
export function otherTabs(submission: string, hear: (saved: SavedElsewhere) => void) {
	const channel =
		typeof BroadcastChannel === 'undefined'
			? undefined
			: new BroadcastChannel(`verbale:${submission}`);
	if (channel) channel.onmessage = ({ data }) => hear(data as SavedElsewhere);
	return {
		tell: (saved: SavedElsewhere) => channel?.postMessage(saved),
		close: () => channel?.close()
	};
}
