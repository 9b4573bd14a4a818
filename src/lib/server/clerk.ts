import type { Context } from './context.ts';
import { startRounds } from './rounds.ts';
import { writeIssueFiles } from './usecases/write-issue-files.ts';

/**
 * Writes the files of documents that were made final, for as long as the server runs: nobody waits for them, and what a stop left
 * undone is done at the next start. The function that is returned ends it.
 */
export function startClerk(ctx: Context): () => Promise<void> {
	return startRounds(
		async (until) => {
			await writeIssueFiles(ctx, { kind: 'terminal' }, { until });
		},
		{
			seconds: 2,
			onFailure: (failure) => ctx.log.error({ err: failure }, 'writing the files of issues failed')
		}
	);
}
