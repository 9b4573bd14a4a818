import type { ParamMatcher } from '@sveltejs/kit';

/** A whole number from 1, as the drafts of an edition are numbered. */
export const match = ((param: string): boolean =>
	/^[1-9][0-9]{0,6}$/.test(param)) satisfies ParamMatcher;
