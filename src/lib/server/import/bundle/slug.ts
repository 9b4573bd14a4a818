/** Stable part of the address of a consultation: lower-case letters, digits and hyphens, at most 100. */
export const slugPattern = /^[a-z0-9][a-z0-9-]{0,99}$/;

export function isSlug(text: string): boolean {
	return slugPattern.test(text);
}
