import { expect, test } from 'vitest';
import { questionKinds, questionsOf } from '#lib/domain/questionnaire.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { prefillFromSpeaker } from '#lib/domain/speaker.ts';
import { shippedBundle } from '../support/bundles.ts';

const questionnaire = shippedBundle('demo-open').questionnaire as Questionnaire;

test('the open demonstration asks nothing that the page "Who replies" has asked already', () => {
	const speaker = {
		kind: 'stakeholder',
		name: 'Chair',
		category: 'academic',
		country: 'sen'
	} as const;
	expect(prefillFromSpeaker(questionnaire, [], speaker, 'en')).toEqual([]);
	const labels = questionsOf(questionnaire).map(({ label }) => label.en ?? '');
	expect(labels.filter((label) => /\bname\b|are you based/i.test(label))).toEqual([]);
});

test('the open demonstration shows every kind of question but a file', () => {
	const shown = new Set(questionsOf(questionnaire).map(({ kind }) => kind));
	expect(questionKinds.filter((kind) => !shown.has(kind))).toEqual(['file']);
});
