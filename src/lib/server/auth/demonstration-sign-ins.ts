import type { Role } from '#lib/domain/user.ts';

/** How someone signs in to the demonstration. The password is nowhere else. */
export type SignIn = { role: Role; email: string; password: string };

/** The address of the demonstration's user of a role. No mail reaches it (RFC 2606). */
export function demonstrationEmail(role: Role): string {
	return `${role}@verbale.example`;
}
