/**
 * An e-mail address in the form in which it is kept and compared: no white space at its ends, compatibility
 * characters folded (NFKC), lower case. Undefined where it cannot be one: no `@` between two parts, white space
 * or control characters inside, or more than 254 characters (RFC 5321, 4.5.3.1.3).
 */
export function normalEmail(typed: string): string | undefined {
	const email = typed.toWellFormed().normalize('NFKC').trim().toLowerCase();
	if (email.length > 254) return undefined;
	return /^[^\s@\p{Cc}\p{Cf}]+@[^\s@\p{Cc}\p{Cf}]+$/u.test(email) ? email : undefined;
}
