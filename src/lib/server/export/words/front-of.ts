import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';
import type { ReturnedFront } from '#lib/domain/compilation/returned/returned-block.ts';

/** The lines of the first page that are held against those of a Word file that came back. */
export const frontOf = (lines: MastheadLines): ReturnedFront[] => [
	{ style: 'title', text: lines.title },
	{ style: 'subtitle', text: lines.subtitle },
	{ style: 'submittedby', text: lines.submittedBy }
];
