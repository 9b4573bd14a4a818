import { inThread } from './in-thread.ts';
import type { DoneApart } from './in-thread.ts';
import { oneAfterAnother } from './one-after-another.ts';

/**
 * Makes a queue for work that outside bytes decide the length of: one piece after the other, each in a new thread that runs
 * `file` (`#lib/…`, which sends one message) and ends after `seconds`, beyond `megabytes` or by `signal`. Nobody else waits
 * for it.
 * The promise is rejected on a bug.
 */
export function workApart<Input, Result>(
	file: string,
	{ seconds, megabytes }: { seconds: number; megabytes: number }
): (
	input: Input,
	given?: { seconds?: number; signal?: AbortSignal }
) => Promise<DoneApart<Result>> {
	return oneAfterAnother((input, given = {}) =>
		inThread<Input, Result>(file, input, { seconds, megabytes, ...given })
	);
}
