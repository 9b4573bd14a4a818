import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import type { ShownSource } from '../paragraphs/[node]/paragraph-to-show.server.ts';
import type { ShownRemarks } from '../paragraphs/[node]/remarks-to-show.server.ts';

/** What is worked on: a paragraph as the server gave it. */
export type Work = {
	content: AskedInline[];
	mark: string;
	numbered: [string, string][];
	label: string;
	sources: ShownSource[];
	numbers: { sources: number; omitted: number };
	typed: string;
	remarks: ShownRemarks;
};
