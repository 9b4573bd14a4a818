import { AppError } from '#lib/domain/error.ts';

/** What is wrong with what was typed, as a key of the words of the page; anything else is thrown on. */
export function problemOf(failure: unknown): string {
	if (!(failure instanceof AppError)) throw failure;
	if (failure.code === 'too-large') return 'too-many';
	if (failure.code !== 'invalid') throw failure;
	return failure.details.limit === undefined ? String(failure.details.field) : 'too-long';
}
