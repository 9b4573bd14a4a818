import { AppError } from '#lib/domain/error.ts';
import type { ComparedText, Family } from '#lib/domain/similar/families.ts';
import { workApart } from '../work-apart.ts';

export type TextsToCompare = { texts: ComparedText[]; formulas: string[] };

const compare = workApart<TextsToCompare, Family[]>('#lib/server/similar/families-worker.ts', {
	seconds: 300,
	megabytes: 2048
});

/** Families of similar texts, found in a thread of its own. Throws too-large after five minutes or beyond 2 GB. */
export async function familiesApart(compared: TextsToCompare): Promise<Family[]> {
	const found = await compare(compared);
	if (!found.done) throw new AppError('too-large');
	return found.result;
}
