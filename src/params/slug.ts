import type { ParamMatcher } from '@sveltejs/kit';

/** Stable part of an address: lower-case letters, digits and hyphens. */
export const match = ((value) => /^[a-z0-9-]{1,100}$/.test(value)) satisfies ParamMatcher;
