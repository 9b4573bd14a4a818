import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import { AppError } from '#lib/domain/error.ts';
import type { KeptText } from '../db/edition-texts.ts';
import { workApart } from '../work-apart.ts';
import type { EditionToFollow } from './follow-text.ts';
import { followText } from './follow-text.ts';
import { isLong } from './is-long.ts';

const follow = workApart<EditionToFollow, FollowedUnit<KeptText>[]>(
	'#lib/server/compiling/follow-worker.ts',
	{ seconds: 180, megabytes: 1024 }
);

/**
 * Sets the lines of the original beside those of an edition; where the replies are long in a thread of its own. Throws
 * `too-large` where it takes more than three minutes or 1 GB.
 */
export async function followApart(asked: EditionToFollow): Promise<FollowedUnit<KeptText>[]> {
	if (!isLong(asked.snapshot)) return followText(asked);
	const followed = await follow(asked);
	if (!followed.done) throw new AppError('too-large');
	return followed.result;
}
