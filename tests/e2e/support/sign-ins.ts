import type { Role } from '#lib/domain/user.ts';

/** One user of the demonstration, with the password made for this run. */
export type SignIn = { role: Role; email: string; password: string };

/** The variable by which the set-up hands the sign-ins to the tests. */
export const signInsVariable = 'VERBALE_E2E_SIGN_INS';

/** How to sign in as `role` in the app under test. */
export function signInOf(role: Role): SignIn {
	const all = JSON.parse(process.env[signInsVariable] ?? '[]') as SignIn[];
	const signIn = all.find((candidate) => candidate.role === role);
	if (!signIn) throw new Error(`the app printed no sign-in for the role ${role}`);
	return signIn;
}
