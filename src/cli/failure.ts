import type { BundleError } from '#lib/server/import/bundle/place.ts';
import { AppError } from '#lib/domain/error.ts';

/** It was asked wrongly: exit 2. */
export class UsageError extends Error {}

/** It could not be done, for reasons that a person can settle: exit 1. */
export class Refusal extends Error {
	readonly reasons: BundleError[];
	constructor(reasons: BundleError[]) {
		super('refused');
		this.reasons = reasons;
	}
}

/** What to say of a failure, `place: why` a line, and the exit code. */
export function asFailure(error: unknown): { lines: string[]; exitCode: 1 | 2 } {
	if (error instanceof UsageError) return { lines: [error.message], exitCode: 2 };
	if (error instanceof Refusal)
		return { lines: error.reasons.map(({ place, why }) => `${place}: ${why}`), exitCode: 1 };
	if (error instanceof AppError) return { lines: [wordsOf(error)], exitCode: 1 };
	if (isArgumentError(error)) return { lines: [whyArgument(error)], exitCode: 2 };
	return { lines: causesOf(error), exitCode: 1 };
}

function wordsOf({ code, details }: AppError): string {
	const place = String(details.slug ?? details.field ?? details.reason ?? 'verbale');
	const limit = details.limit === undefined ? '' : ` (limit ${details.limit})`;
	switch (code) {
		case 'not-found':
			return details.slug === undefined
				? 'verbale: there is no such thing'
				: `${place}: there is no such consultation`;
		case 'conflict':
			return details.reason === 'last-administrator'
				? 'user: this is the last administrator'
				: `${place}: is there already`;
		case 'invalid':
			return `${place}: is not valid here${limit}`;
		default:
			return `${place}: ${code}`;
	}
}

function isArgumentError(error: unknown): error is Error {
	return (
		error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
	);
}

/** `place: why` of what the reader of arguments says: `Unknown option '--colour'. …`, `Option '--lang <value>' …`. */
function whyArgument({ message }: Error): string {
	const option = /'(?:-\w, )?(--?[^\s'<]+)/.exec(message)?.[1] ?? 'verbale';
	if (message.startsWith('Unknown option')) return `${option}: there is no such option`;
	if (message.includes('does not take an argument')) return `${option}: takes no value`;
	if (message.includes('argument')) return `${option}: needs a value`;
	return `${option}: ${message}`;
}

function causesOf(error: unknown): string[] {
	const lines: string[] = [];
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
		lines.push(`verbale: ${cause.message}`);
	return lines.length > 0 ? lines : [`verbale: ${String(error)}`];
}
