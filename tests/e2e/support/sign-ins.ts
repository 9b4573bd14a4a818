import type { Role } from '#lib/domain/user.ts';

/** One user of the demonstration, with the password made for this run. */
export type SignIn = { role: Role; email: string; password: string };

/** The variable by which the set-up hands the sign-ins to the tests. */
export const signInsVariable = 'VERBALE_E2E_SIGN_INS';

/** Everybody of the demonstration in the apps under test. */
export const allSignIns = (): SignIn[] =>
	JSON.parse(process.env[signInsVariable] ?? '[]') as SignIn[];

/** How to sign in as `role` in the apps under test. */
export function signInOf(role: Role): SignIn {
	const signIn = allSignIns().find((candidate) => candidate.role === role);
	if (!signIn) throw new Error(`the app printed no sign-in for the role ${role}`);
	return signIn;
}
