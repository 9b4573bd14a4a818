import { isAnswered } from '../../completeness.ts';
import { questionsOf } from '../../questionnaire.ts';
import { isInForce } from '../../submission.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * A paragraph under a theme speaks in the name of a respondent no reply of which has a passage there: none coded to the
 * theme or to a sub-theme of it, and no answer to a question of the theme of which nothing is coded. Who has no reply at all is another rule's.
 * Source: A/HRC/19/50, where Denmark, which spoke to one theme only, stands under that one alone.
 */
export function respondentOffTheme(document: CheckedDocument): Finding[] {
	const { snapshot } = document;
	const themeOf = new Map(
		questionsOf(snapshot.questionnaire).map(({ key, theme }) => [key, theme])
	);
	const parentOf = new Map(
		snapshot.themes.map(({ key, parent }) => [key, parent === undefined ? [] : [parent]])
	);
	const themes = new Map<string, Set<string>>();
	for (const submission of snapshot.submissions.filter(isInForce)) {
		const coded = new Set((submission.excerpts ?? []).map(({ question }) => question));
		const addressed = [
			...(submission.excerpts ?? []).map(({ theme }) => theme),
			...submission.answers
				.filter((answer) => isAnswered(answer) && !coded.has(answer.question))
				.flatMap(({ question }) => themeOf.get(question) ?? [])
		].flatMap((theme) => [theme, ...(parentOf.get(theme) ?? [])]);
		for (const { respondent } of submission.signatories) {
			const known = themes.get(respondent) ?? new Set();
			for (const theme of addressed) known.add(theme);
			themes.set(respondent, known);
		}
	}
	const names = new Map(snapshot.respondents.map((each) => [each.key, each.name]));
	return document.lines.flatMap((line): Finding[] => {
		const { theme } = line;
		if (line.kind !== 'paragraph' || theme === undefined) return [];
		const off = line.paragraph?.attribution.find((key) => themes.get(key)?.has(theme) === false);
		if (off === undefined) return [];
		return [
			{
				rule: 'respondent-off-theme',
				severity: 'look',
				where: document.placeOf(line),
				message: 'respondent-off-theme',
				name: names.get(off) ?? { en: off }
			}
		];
	});
}
