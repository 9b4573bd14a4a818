import type { Questionnaire } from './questionnaire.ts';

/**
 * What is missing, said as the questionnaire asks for it: a question that is needed stands alone, those of an at-least-one
 * rule of which none is answered stand together, since one of them is enough. `missing` are the keys of questions in the
 * order of the questionnaire; each stands in one group.
 */
export function missingGroups(
	{ sections, rules }: Pick<Questionnaire, 'sections' | 'rules'>,
	missing: readonly string[]
): string[][] {
	const needed = new Set(
		sections.flatMap(({ questions }) =>
			questions.filter((each) => each.needed).map(({ key }) => key)
		)
	);
	const groups: string[][] = [];
	const told = new Set<string>();
	for (const key of missing) {
		if (told.has(key)) continue;
		const rule = needed.has(key) ? undefined : rules.find((each) => each.questions.includes(key));
		const group = missing.filter(
			(each) =>
				each === key || (rule?.questions.includes(each) && !needed.has(each) && !told.has(each))
		);
		for (const each of group) told.add(each);
		groups.push(group);
	}
	return groups;
}
