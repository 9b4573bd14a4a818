import type { ParamMatcher } from '@sveltejs/kit';

/** An id: a UUID. */
export const match = ((value) =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) satisfies ParamMatcher;
