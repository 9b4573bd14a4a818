import { expect, it } from 'vitest';
import type { PlannedSection } from '../../document-plan.ts';
import { officialLanguages } from '../../language.ts';
import { draftCompilation } from '../draft.ts';
import { checkCompilation } from './check.ts';
import { sound } from './testing.ts';
import { wordFinding } from './word-finding.ts';

const planned = (...themes: string[][]) => {
	const source = sound();
	source.consultation.document.sections = [
		{ key: 'introduction', kind: 'introduction' },
		...themes.map((each, index): PlannedSection => ({
			key: `part-${index + 1}`,
			kind: 'replies',
			mode: 'summary',
			themes: each
		}))
	];
	return source;
};
const findingsOn = (source: ReturnType<typeof planned>) =>
	checkCompilation(draftCompilation(source, 'en'), source).filter(
		({ rule }) => rule === 'replies-told-twice'
	);

it('replies that two sections tell by the same theme are looked at in the later section', () => {
	const [finding, ...more] = findingsOn(planned(['A', 'B'], ['B']));
	expect(more).toEqual([]);
	expect(finding).toMatchObject({
		severity: 'look',
		words: 'II',
		where: { kind: 'section', mark: 'III' }
	});
	for (const language of officialLanguages) {
		const { message } = wordFinding(finding!, language);
		expect(message).toContain('II');
		expect(message).not.toMatch(/undefined|\{/);
	}
});

it('each theme in a section of its own is nothing to say', () => {
	expect(findingsOn(planned(['A'], ['B']))).toEqual([]);
	expect(findingsOn(sound())).toEqual([]);
});
