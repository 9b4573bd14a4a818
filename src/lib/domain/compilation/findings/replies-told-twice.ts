import { modelPlan } from '../../document-plan.ts';
import { toldTwice } from '../../told-twice.ts';
import { idOfReplies } from '../ids.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { placeOf, sectionsOf } from './walk.ts';

/**
 * Two sections of the document tell the same replies in the same way, so that each stands in it twice. Said at the later
 * one; `words` is the number of the earlier. Source: the compilation gives every reply its one place under a theme.
 */
export function repliesToldTwice({ compilation, snapshot, numbers }: CheckedDocument): Finding[] {
	const there = new Set(sectionsOf(compilation.sections).map(({ id }) => id));
	const plan = snapshot.consultation.document.sections ?? modelPlan();
	return toldTwice(plan, snapshot.themes).flatMap(({ first, second, of }): Finding[] => {
		const [earlier, later] = [idOfReplies({ key: first }), idOfReplies({ key: second })];
		if (!there.has(earlier) || !there.has(later)) return [];
		return [
			{
				rule: 'replies-told-twice',
				severity: 'look',
				where: placeOf(numbers, later),
				words: numbers.get(earlier)?.reference ?? '',
				message: of === 'panel' ? 'panel-told-twice' : 'replies-told-twice'
			}
		];
	});
}
