/** Somebody works in a paragraph. A hold is renewed while they do; `until` is over where they stopped without saying so. */
export type ParagraphHold = {
	node: string;
	/** As the audit writes it. */
	by: string;
	/** ISO 8601 instants in UTC. */
	since: string;
	until: string;
};

/** Milliseconds that a hold lasts without being renewed, and after which one that is over is no longer told. */
const lease = 60_000;
const forgotten = 15 * 60_000;

export const endOfHold = (at: string): string => new Date(Date.parse(at) + lease).toISOString();

/** Nobody renewed it: another may take it over, knowing that. */
export const isOver = ({ until }: Pick<ParagraphHold, 'until'>, at: string): boolean => until < at;

/** It was over so long ago that nobody needs to know. */
export const toldSince = (at: string): string => new Date(Date.parse(at) - forgotten).toISOString();
