import type { FollowedUnit } from '../editions/follow-original.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { isUntranslated } from './translation-needed.ts';

/**
 * Lines of an edition whose original was edited and has no translation, or has changed since it was translated. One finding
 * a line; one that shows its lack by its mark is told by that rule. Source: the original leads, and an edition is the
 * same document.
 */
export function editionText(
	units: readonly FollowedUnit[],
	{ lines, placeOf }: Pick<CheckedDocument, 'lines' | 'placeOf'>
): Finding[] {
	const marked = new Set(
		lines.filter(({ content }) => isUntranslated(content)).map(({ node }) => node)
	);
	return units.flatMap(({ id, kind, holder, state }): Finding[] => {
		if (state !== 'missing' && state !== 'stale') return [];
		const node = kind === 'cell' ? (id.split('/')[0] ?? id) : id;
		if (state === 'missing' && marked.has(node)) return [];
		const where = holder === undefined ? onMasthead : placeOf({ node, holder });
		const message = state === 'stale' ? 'edition-text-stale' : 'edition-text-missing';
		return [{ rule: 'edition-text', severity: 'blocks', where, message }];
	});
}

const onMasthead = { node: 'document', kind: 'document', mark: '', number: 0 } as const;
