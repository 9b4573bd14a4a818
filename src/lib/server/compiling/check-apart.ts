import type { CheckedFinding } from '#lib/domain/compilation/findings/checked-finding.ts';
import { AppError } from '#lib/domain/error.ts';
import { workApart } from '../work-apart.ts';
import type { CompilationToCheck } from './check-text.ts';
import { checkText } from './check-text.ts';
import { isLong } from './is-long.ts';

const check = workApart<CompilationToCheck, CheckedFinding[]>(
	'#lib/server/compiling/check-worker.ts',
	{ seconds: 180, megabytes: 1024 }
);

/**
 * Checks an edition; where the replies are long in a thread of its own. Throws `too-large` where it takes more than three
 * minutes or 1 GB.
 */
export async function checkApart(asked: CompilationToCheck): Promise<CheckedFinding[]> {
	if (!isLong(asked.snapshot)) return checkText(asked);
	const checked = await check(asked);
	if (!checked.done) throw new AppError('too-large');
	return checked.result;
}
