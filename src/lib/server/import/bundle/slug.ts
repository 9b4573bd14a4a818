/** Stable part of the address of a consultation: lower-case letters, digits and hyphens, at most 100. */
export const slugPattern = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** Pages of the desk that stand where consultations stand: a consultation of that name could not be reached. */
const pagesOfTheDesk = ['documents', 'mail', 'respondents', 'search'];

export function isPageOfTheDesk(slug: string): boolean {
	return pagesOfTheDesk.includes(slug);
}

export function isSlug(text: string): boolean {
	return slugPattern.test(text) && !isPageOfTheDesk(text);
}
