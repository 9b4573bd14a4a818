import { fail } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import { AppError, errorStatuses } from '#lib/domain/error.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import type { RequestEvent } from './$types';

/** A key of `desk:coding.problem`, and the answer beside which it is said. */
export type Problem = { question: string; problem: string };

/**
 * What `work` gives, or what a person can do something about, as a failure of the form: the passage is gone, the reply is
 * no longer in force, the theme was removed meanwhile. Who may not, and who has not signed in, is told as everywhere.
 */
export function orProblem<T>(
	event: RequestEvent,
	question: string,
	work: () => Promise<T>
): Promise<T | ActionFailure<Problem>> {
	return forStaff(event, async () => {
		try {
			return await work();
		} catch (failure) {
			const problem = failure instanceof AppError ? problemOf(failure) : undefined;
			if (problem === undefined || !(failure instanceof AppError)) throw failure;
			return fail(errorStatuses[failure.code], { question, problem });
		}
	});
}

function problemOf({ code, details }: AppError): string | undefined {
	if (code === 'conflict') return String(details.reason);
	if (code === 'invalid' && details.field === 'theme') return 'no-theme';
	return code === 'not-found' ? 'gone' : undefined;
}
