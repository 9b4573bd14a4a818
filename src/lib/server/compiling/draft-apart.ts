import { AppError } from '#lib/domain/error.ts';
import { workApart } from '../work-apart.ts';
import { isLong } from './is-long.ts';
import type { DraftText, DraftToWrite } from './draft-text.ts';
import { draftText } from './draft-text.ts';

const draft = workApart<DraftToWrite, DraftText>('#lib/server/compiling/draft-worker.ts', {
	seconds: 180,
	megabytes: 1024
});

/**
 * Drafts a compilation; from long replies in a thread of its own, so that nobody waits for it. The bytes are the same. Throws
 * `too-large` where it takes more than three minutes or 1 GB.
 */
export async function draftApart(asked: DraftToWrite): Promise<DraftText> {
	if (!isLong(asked.snapshot)) return draftText(asked);
	const drafted = await draft(asked);
	if (!drafted.done) throw new AppError('too-large');
	return drafted.result;
}
