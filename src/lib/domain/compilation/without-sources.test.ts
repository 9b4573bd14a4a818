import { expect, test } from 'vitest';
import type { Compilation } from './model.ts';
import { numberCompilation } from './numbering.ts';
import { withoutSources } from './without-sources.ts';

const source = { submission: 'older-persons', question: 'q3', start: 0, end: 5, hash: 'h' };
const compilation: Compilation = {
	language: 'en',
	masthead: {
		organ: 'Human Rights Council',
		originalLanguage: 'en',
		session: 19,
		title: 'T',
		subtitle: 'S',
		submittedBy: ''
	},
	sections: [
		{
			type: 'section',
			id: 'replies',
			heading: [{ type: 'text', text: 'Replies' }],
			children: [
				{
					type: 'paragraph',
					id: 'p-unnamed-593fb24ac12c-A-1',
					attribution: [],
					content: [
						{ type: 'text', text: 'One stakeholder indicated so.', provenance: [source] },
						{ type: 'reference', target: 'p-unnamed-593fb24ac12c-A-1' }
					]
				}
			]
		}
	],
	annexes: []
};

test('a reader without the right to read replies is given neither sources nor telling ids, and the same numbers', () => {
	const { compilation: shown, idOf } = withoutSources(compilation);
	expect(JSON.stringify(shown)).not.toMatch(/older-persons|593fb24ac12c|provenance/);
	expect(numberCompilation(shown).get(idOf('p-unnamed-593fb24ac12c-A-1'))?.number).toBe(1);
	expect(JSON.stringify(shown)).toContain(`"target":"${idOf('p-unnamed-593fb24ac12c-A-1')}"`);
});

test('nothing of the work of editors is given to such a reader, wherever in the document it is kept', () => {
	const [section] = compilation.sections;
	const paragraph = section?.children[0];
	if (section === undefined || paragraph?.type !== 'paragraph') throw new Error('no paragraph');
	const secret = [{ type: 'text' as const, text: 'what older-persons said', provenance: [source] }];
	const work = { drafted: secret, basis: 'basis-of-older-persons' };
	const worked: Compilation = {
		...compilation,
		sections: [
			{
				...section,
				rewritten: { drafted: secret, stale: secret },
				children: [
					{
						...paragraph,
						...work,
						edited: true,
						placed: 'moved',
						omitted: [source],
						stale: work
					}
				]
			}
		],
		takenOut: [{ paragraph, basis: 'basis-of-older-persons', section: section.id, offered: work }]
	};
	const shown = JSON.stringify(withoutSources(worked).compilation);
	expect(shown).toContain('One stakeholder indicated so.');
	expect(shown).not.toMatch(
		/older-persons|593fb24ac12c|"(takenOut|rewritten|placed|basis|drafted|stale|omitted|provenance)"/
	);
});
