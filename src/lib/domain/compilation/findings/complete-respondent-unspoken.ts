import { completenessOfSubmission } from '../../completeness.ts';
import { signingKeys } from '../../participation.ts';
import { isInForce } from '../../submission.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { allInlines, paragraphsIn, placeOf } from './walk.ts';

/** A respondent whose reply is complete is spoken of nowhere. Confidential replies are meant to be silent. */
export function completeRespondentUnspoken({
	compilation,
	snapshot,
	numbers
}: CheckedDocument): Finding[] {
	const spoken = new Set<string>();
	const rested = new Set<string>();
	for (const { paragraph } of paragraphsIn(compilation.sections)) {
		for (const key of paragraph.attribution) spoken.add(key);
		for (const inline of allInlines(paragraph.content)) {
			if (inline.type !== 'text') continue;
			for (const { submission } of inline.provenance ?? []) rested.add(submission);
		}
	}
	const names = new Map(snapshot.respondents.map((each) => [each.key, each.name]));
	const chapter = compilation.sections[compilation.sections.length - 1]?.id ?? '';
	const unspoken = new Set(
		snapshot.submissions
			.filter(
				(submission) =>
					isInForce(submission) &&
					submission.consent !== 'confidential' &&
					completenessOfSubmission(snapshot.questionnaire, submission).completeness === 'complete'
			)
			.flatMap((submission) => {
				if (submission.consent === 'unattributed' && rested.has(submission.key)) return [];
				return signingKeys(submission).filter((key) => !spoken.has(key));
			})
	);
	return [...unspoken].map((key) => ({
		rule: 'complete-respondent-unspoken',
		severity: 'blocks',
		where: placeOf(numbers, chapter),
		message: 'complete-respondent-unspoken',
		name: names.get(key) ?? { en: key }
	}));
}
