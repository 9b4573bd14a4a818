import { error, fail } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import { AppError, errorStatuses } from '#lib/domain/error.ts';
import type { ErrorCode } from '#lib/domain/error.ts';

/** For `load` and endpoints: a failure of ours becomes the page that says it. Anything else is a bug and passes on. */
export function throwHttp(failure: unknown): never {
	if (failure instanceof AppError)
		error(errorStatuses[failure.code], { code: failure.code, message: failure.code });
	throw failure;
}

/** What a form shows when its action failed: the code, which is a key of `errors`, and its facts. */
export type FormFailure = { code: ErrorCode; details: Record<string, string | number> };

/** For actions: a failure of ours goes back to the form with what was typed. Anything else is a bug and passes on. */
export function failHttp<T extends Record<string, unknown>>(
	failure: unknown,
	kept: T
): ActionFailure<T & { failure: FormFailure }> {
	if (failure instanceof AppError)
		return fail(errorStatuses[failure.code], {
			...kept,
			failure: { code: failure.code, details: failure.details }
		});
	throw failure;
}
