import type { Translate } from '#lib/i18n/translator.ts';
import type { TextProblem } from '#lib/domain/compilation/editions/text-problems.ts';

/** Why a translation was not kept, as a sentence each. `limit` is the most characters that it may have, in words. */
export function refusalWords(
	refused: { reason: string; problems?: TextProblem[] },
	t: Translate,
	limit: string
): string[] {
	if (refused.reason !== 'problems') return [t(`editions:refused.${refused.reason}`)];
	return (refused.problems ?? []).map((problem) =>
		t(`editions:problem.${problem.kind}`, {
			mark: 'mark' in problem ? problem.mark : '',
			limit
		})
	);
}
