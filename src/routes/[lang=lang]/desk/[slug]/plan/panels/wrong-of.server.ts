import { AppError } from '#lib/domain/error.ts';
import { problemOf } from '../problem-of.server.ts';
import type { Wrong } from './what-is-wrong.ts';

/** The field that was refused and why; `personal` words are about a person. Anything else is thrown on. */
export function wrongOf(failure: unknown, personal = false): Wrong {
	const problem = problemOf(failure);
	const field = failure instanceof AppError ? String(failure.details.field ?? '') : '';
	return { field, problem: personal && problem === 'name' ? 'person-name' : problem };
}
