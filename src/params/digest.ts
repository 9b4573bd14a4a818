import type { ParamMatcher } from '@sveltejs/kit';

/** A digest in hexadecimal: 128 bits of one, or a whole SHA-256. */
export const match = ((value) =>
	/^([0-9a-f]{32}|[0-9a-f]{64})$/.test(value)) satisfies ParamMatcher;
