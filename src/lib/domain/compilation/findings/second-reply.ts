import { decisionOn } from '../../second-reply-decision.ts';
import { repeatedReplies } from '../../second-replies.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { allInlines, paragraphsIn, placeOf } from './walk.ts';

/**
 * More than one reply is in force in the name of one respondent: it is counted once and would be reported twice. Said at
 * the first paragraph of each reply after the first on which staff have not decided, else of the document. Confidential replies are not printed
 * and not told; a name is said only where every reply told may be attributed.
 */
export function secondReply({ compilation, snapshot, numbers }: CheckedDocument): Finding[] {
	const printed = snapshot.submissions.filter(({ consent }) => consent !== 'confidential');
	const repeated = repeatedReplies(printed);
	if (repeated.length === 0) return [];
	const first = new Map<string, string>();
	for (const { paragraph } of paragraphsIn(compilation.sections))
		for (const inline of allInlines(paragraph.content))
			if (inline.type === 'text')
				for (const { submission } of inline.provenance ?? [])
					if (!first.has(submission)) first.set(submission, paragraph.id);
	const names = new Map(snapshot.respondents.map((each) => [each.key, each.name]));
	return repeated.flatMap(({ respondent, replies }): Finding[] => {
		const attributed = replies.every(({ consent }) => consent === 'attributed');
		const undecided = replies.filter(({ key }, index) =>
			replies
				.slice(0, index)
				.some((earlier) => decisionOn(snapshot.secondReplies ?? [], earlier.key, key) === undefined)
		);
		return undecided.map(({ key }) => {
			const where = placeOf(numbers, first.get(key) ?? 'document');
			const about = { rule: 'second-reply', severity: 'blocks', where } as const;
			return attributed
				? { ...about, message: 'second-reply', name: names.get(respondent) ?? {} }
				: { ...about, message: 'second-reply-unnamed' };
		});
	});
}
