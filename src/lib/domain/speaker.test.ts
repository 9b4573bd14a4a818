import { describe, expect, test } from 'vitest';
import type { Questionnaire } from './questionnaire.ts';
import { nameKeyOf, prefillFromSpeaker, slugOfName } from './speaker.ts';

const questionnaire: Questionnaire = {
	revision: 1,
	title: {},
	introduction: {},
	rules: [],
	sections: [
		{ key: 'one', questions: [{ key: 'q1', kind: 'state', label: {} }] },
		{
			key: 'two',
			questions: [
				{
					key: 'q2',
					kind: 'single-choice',
					label: {},
					options: [
						{ key: 'state', label: {} },
						{ key: 'stakeholder', label: {}, specify: true },
						{ key: 'un-entity', label: {}, specify: true },
						{ key: 'other', label: {}, specify: true }
					]
				},
				{ key: 'q3', kind: 'state', label: {} }
			]
		}
	]
};

describe('a questionnaire that itself asks who replies', () => {
	test('is answered for a State: its name and its kind', () => {
		const filled = prefillFromSpeaker(questionnaire, [], { kind: 'state', state: 'sen' }, 'fr');
		expect(filled).toEqual([
			{ question: 'q1', text: 'sen', language: 'fr' },
			{ question: 'q2', text: '', choices: ['state'], language: 'fr' }
		]);
	});

	test('is answered for a stakeholder: the country where it is known, and the name as specified', () => {
		const speaker = {
			kind: 'stakeholder',
			name: 'Chaire de droit',
			category: 'academic',
			country: 'mli'
		} as const;
		expect(prefillFromSpeaker(questionnaire, [], speaker, 'fr')).toEqual([
			{ question: 'q1', text: 'mli', language: 'fr' },
			{ question: 'q2', text: 'Chaire de droit', choices: ['stakeholder'], language: 'fr' }
		]);
		const { country: _, ...nowhere } = speaker;
		expect(prefillFromSpeaker(questionnaire, [], nowhere, 'fr')).toHaveLength(1);
	});

	test('keeps what its respondent has answered', () => {
		const answers = [
			{ question: 'q1', text: 'tun', language: 'ar' },
			{ question: 'q2', text: '', choices: ['other'], language: 'ar' }
		];
		const speaker = { kind: 'state', state: 'sen' } as const;
		expect(prefillFromSpeaker(questionnaire, answers, speaker, 'fr')).toEqual([]);
	});

	test('is left alone where its options are not the kinds of respondents', () => {
		const [, second] = questionnaire.sections;
		const options = [
			{ key: 'state', label: {} },
			{ key: 'network', label: {} }
		];
		const other = {
			...questionnaire,
			sections: [
				{
					key: 'two',
					questions: (second?.questions ?? []).map((each) =>
						each.options ? { ...each, options } : { ...each, kind: 'date' as const }
					)
				}
			]
		};
		const speaker = { kind: 'state', state: 'sen' } as const;
		expect(prefillFromSpeaker(other, [], speaker, 'fr')).toEqual([]);
	});
});

test('a name is the same whatever its case, spaces, quotation marks and final stop', () => {
	expect(nameKeyOf('  “Amnesty”\u00a0 International. ')).toBe(nameKeyOf('AMNESTY International'));
	expect(nameKeyOf('Ligue A')).not.toBe(nameKeyOf('Ligue B'));
});

test('a key is made of the Latin letters of a name, and of nothing where it has none', () => {
	expect(slugOfName('Université Cheikh-Anta-Diop (Dakar)')).toBe(
		'universite-cheikh-anta-diop-dakar'
	);
	expect(slugOfName('社区法律诊所')).toBe('');
	expect(slugOfName(`${'a'.repeat(59)} b c`)).toBe('a'.repeat(59));
});
