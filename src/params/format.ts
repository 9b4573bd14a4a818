import type { ParamMatcher } from '@sveltejs/kit';

/** Formats in which a compilation is downloaded. */
export const match = ((value): value is 'docx' | 'html' =>
	value === 'docx' || value === 'html') satisfies ParamMatcher;
