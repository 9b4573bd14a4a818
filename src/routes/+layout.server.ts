import type { LayoutServerLoad } from './$types';

export const csr = false;
export const prerender = false;
export const trailingSlash = 'never';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	language: locals.language,
	/** Somebody of the staff is signed in. */
	staff: locals.actor.kind === 'user',
	path: url.pathname
});
