import { expect, test } from 'vitest';
import type { CheckedFinding } from '../findings/checked-finding.ts';
import type { Section } from '../model.ts';
import { groupFindings } from './group-findings.ts';

const paragraph = (id: string): Section['children'][number] => ({
	...{ type: 'paragraph', id, content: [{ type: 'text', text: 'x' }], attribution: [] }
});
const section = (id: string, children: Section['children']): Section => ({
	...{ type: 'section', id, heading: [{ type: 'text', text: id }], children }
});
const sections = [
	section('s-1', [paragraph('p-1'), section('s-2', [paragraph('p-2'), paragraph('p-3')])]),
	section('s-3', [paragraph('p-4')])
];
const finding = (node: string, given: Partial<CheckedFinding> = {}): CheckedFinding => ({
	rule: 'translation-needed',
	severity: 'blocks',
	where: { node, kind: 'paragraph', mark: '1', number: 1 },
	words: 'en',
	message: 'translation-needed',
	id: `translation-needed/${node}/${given.words ?? ''}`,
	facts: '',
	...given
});
const grouped = (findings: CheckedFinding[]) =>
	groupFindings(findings, sections).map(({ findings: of }) => of.map(({ where }) => where.node));

test('what repeats under one heading is one finding, at the place of the first', () => {
	const other = finding('p-3', { rule: 'spacing', message: 'double-space', id: 'other' });
	expect(grouped([finding('p-1'), finding('p-2'), other, finding('p-3'), finding('p-4')])).toEqual([
		['p-1'],
		['p-2', 'p-3'],
		['p-3'],
		['p-4']
	]);
});

test('what says something else, or was accepted, stands by itself; nothing is lost', () => {
	const accepted = { reason: { en: 'A name.' }, by: 'someone' } as CheckedFinding['accepted'];
	expect(
		grouped([
			finding('p-2'),
			finding('p-3', { words: 'fr' }),
			finding('document'),
			finding('p-3', { id: 'accepted', ...(accepted && { accepted }) })
		])
	).toEqual([['p-2'], ['p-3'], ['document'], ['p-3']]);
});
