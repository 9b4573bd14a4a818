import { describe, expect, test } from 'vitest';
import type { Questionnaire } from './questionnaire.ts';
import type { Speaker } from './speaker.ts';
import {
	arranged,
	keyOfSpeaker,
	nameKeyOf,
	prefillFromSpeaker,
	rolesOf,
	slugOfName,
	voiceOf,
	withMoved,
	withoutPrefill,
	withVoice
} from './speaker.ts';

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

test('a hostile name is compared in time that grows with its length alone', () => {
	const hostile = `${' . '.repeat(200_000)}a${'. '.repeat(200_000)}`;
	expect(nameKeyOf(hostile).endsWith('a')).toBe(true);
	expect(nameKeyOf(' . '.repeat(100_000))).toBe('');
});

describe('the speakers of a joint reply', () => {
	const state = (key: string): Speaker => ({ kind: 'state', state: key });
	const institution: Speaker = {
		kind: 'stakeholder',
		name: 'Human Rights Institute',
		category: 'national-human-rights-institution',
		embedded: { questions: ['q3'] }
	};
	const second: Speaker = { kind: 'other', name: 'Ombudsman', embedded: { questions: [] } };

	test('stand with those who sign first; the first of them leads', () => {
		const speakers = arranged([institution, state('chl'), state('ury')]);
		expect(speakers).toEqual([state('chl'), state('ury'), institution]);
		expect(rolesOf(speakers)).toEqual(['lead', 'co-signatory', 'embedded']);
		expect(rolesOf([institution])).toEqual(['embedded']);
	});

	test('are known by kind and name, however the name is written', () => {
		const shouted: Speaker = { ...institution, name: ' HUMAN  RIGHTS INSTITUTE. ' } as Speaker;
		expect(keyOfSpeaker(shouted)).toBe(keyOfSpeaker(institution));
		expect(keyOfSpeaker(state('chl'))).not.toBe(keyOfSpeaker({ kind: 'other', name: 'chl' }));
	});

	test('are moved among those who sign, and never past an end or into the voices', () => {
		const speakers = [state('chl'), state('ury'), institution];
		const ury = keyOfSpeaker(state('ury'));
		expect(withMoved(speakers, ury, -1)).toEqual([state('ury'), state('chl'), institution]);
		expect(withMoved(speakers, ury, 1)).toEqual(speakers);
		expect(withMoved(speakers, keyOfSpeaker(state('chl')), -1)).toEqual(speakers);
		expect(withMoved(speakers, 'nobody', 1)).toEqual(speakers);
	});

	test('an answer has one voice: giving it to another takes it from the first', () => {
		const speakers = [state('chl'), institution, second];
		expect(voiceOf(speakers, 'q3')).toEqual(institution);
		const given = withVoice(speakers, keyOfSpeaker(second), ['q3', 'q4']);
		expect(voiceOf(given, 'q3')).toMatchObject({ name: 'Ombudsman' });
		expect(given[1]).toMatchObject({ embedded: { questions: [] } });
		expect(voiceOf(given, 'q5')).toBeUndefined();
	});

	test('answers that were filled in for the first follow the next one; others stay', () => {
		const answers = [
			{ question: 'q1', text: 'chl', language: 'es' },
			{ question: 'q2', text: '', choices: ['other'], language: 'es' }
		];
		expect(withoutPrefill(questionnaire, answers, state('chl'))).toEqual(answers.slice(1));
		expect(withoutPrefill(questionnaire, answers, state('ury'))).toEqual(answers);
	});
});

test('a key is made of the Latin letters of a name, and of nothing where it has none', () => {
	expect(slugOfName('Université Cheikh-Anta-Diop (Dakar)')).toBe(
		'universite-cheikh-anta-diop-dakar'
	);
	expect(slugOfName('社区法律诊所')).toBe('');
	expect(slugOfName(`${'a'.repeat(59)} b c`)).toBe('a'.repeat(59));
});
