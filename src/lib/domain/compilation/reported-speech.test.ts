import { describe, expect, it } from 'vitest';
import { findAnswerReferences } from './answer-references.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { continuing, firstPersonIn } from './reported-speech.ts';

const subject = { name: 'X', plural: false, grammar: {} };

describe('reported speech', () => {
	it('lower-cases the first letter after the lead-in', () => {
		expect(continuing('The Fund helps.', 'en', '')).toBe('the Fund helps.');
		expect(continuing("L'Office aide.", 'fr', '')).toBe("l'Office aide.");
		expect(continuing('Государствам следует помочь.', 'ru', '')).toBe(
			'государствам следует помочь.'
		);
		expect(continuing('Élaborer un plan.', 'fr', '')).toBe('élaborer un plan.');
	});

	it('keeps the capital of States, abbreviations, names and words that UN documents capitalise', () => {
		for (const words of [
			'States must act.',
			'OHCHR helps.',
			'Colombia agrees.',
			'Human Rights Council members',
			'NGOs act.'
		]) {
			expect(continuing(words, 'en', '')).toBe(words);
		}
		expect(continuing('Human beings differ.', 'en', '')).toBe('human beings differ.');
		expect(continuing('United efforts help.', 'en', '')).toBe('united efforts help.');
		expect(continuing('Los Estados deben actuar.', 'es', '')).toBe('los Estados deben actuar.');
		expect(continuing('Estados pequeños', 'es', '')).toBe('Estados pequeños');
		expect(continuing('Фонд помогает.', 'ru', '')).toBe('Фонд помогает.');
	});

	it('keeps a capital that the same text uses in the middle of a sentence', () => {
		const text = 'Pillar two matters. The work of Pillar two goes on.';
		expect(continuing(text, 'en', text)).toBe(text);
	});

	it('elides the French conjunction before a vowel', () => {
		const report = (words: string) => phrasesOf('fr').reports(subject, 0, { words });
		expect(report('il faut agir')).toBe('X a indiqué qu’');
		expect(report('élaborer un plan')).toBe('X a indiqué qu’');
		expect(report('harmoniser')).toBe('X a indiqué qu’');
		expect(report('hausser')).toBe('X a indiqué que ');
		expect(report('onze États')).toBe('X a indiqué que ');
		expect(report("l'Office")).toBe('X a indiqué que ');
	});

	it('agrees with its subject', () => {
		const next = { words: 'z' };
		const ru = (grammar: object, plural = false) =>
			phrasesOf('ru').reports({ name: 'X', plural, grammar }, 0, next);
		expect(ru({})).toBe('X указала, что ');
		expect(ru({ ru: 'm' })).toBe('X указал, что ');
		expect(ru({ ru: 'm' }, true)).toBe('X указали, что ');
		expect(phrasesOf('ar').reports({ ...subject, grammar: { ar: 'm' } }, 0, next)).toBe(
			'ذكر X ما يلي: '
		);
		expect(phrasesOf('ar').reports(subject, 1, next)).toBe('وذكرت X كذلك ما يلي: ');
		expect(phrasesOf('es').reports({ ...subject, plural: true }, 2, next)).toBe('X añadieron que ');
		expect(phrasesOf('fr').reports({ ...subject, plural: true }, 0, next)).toBe(
			'X ont indiqué que '
		);
	});

	it('never repeats a verb from one paragraph to the next', () => {
		for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
			const leads = Array.from({ length: 9 }, (_, turn) =>
				phrasesOf(language).reports(subject, turn, { words: 'y' })
			);
			leads.slice(1).forEach((lead, index) => expect(lead).not.toBe(leads[index]));
		}
	});

	it('finds words of the first person', () => {
		const words = (text: string, language: 'en' | 'zh' | 'fr' | 'ru' | 'es' | 'ar') =>
			firstPersonIn(text, language).map(({ start, end }) => text.slice(start, end));
		expect(words('We think that our US partners and Annex I help.', 'en')).toEqual(['We', 'our']);
		expect(words('我国认为应当这样。', 'zh')).toEqual(['我国']);
		expect(words('Nous pensons que notre plan suffit.', 'fr')).toEqual(['Nous', 'notre']);
		expect(words('Мы считаем, что нашей стране нужно это.', 'ru')).toEqual(['Мы', 'нашей']);
		expect(words('En nuestra opinión, esto basta.', 'es')).toEqual(['nuestra']);
		expect(words('ونحن نؤيد ذلك.', 'ar')).toEqual(['ونحن']);
	});
});

describe('brackets that point to another answer', () => {
	it.each([
		'once approved (see our reply to question 3);',
		'同意(见对问题3的答复)；',
		'同意（见第 3 题的答复）；',
		'accord (voir notre réponse à la question 3).',
		'acuerdo (véase la respuesta a la pregunta núm. 3).',
		'согласие (см. ответ на вопрос 3).',
		'الموافقة (انظر الرد على السؤال ٣).'
	])('are found in %s', (text) => {
		expect(findAnswerReferences(text).map(({ number }) => number)).toEqual(['3']);
	});

	it('are not seen in brackets about something else, or in long ones', () => {
		expect(findAnswerReferences('States (about 30) and resolution (16/22)')).toEqual([]);
		expect(findAnswerReferences('the matter (a difficult question, as 3 States said)')).toEqual([]);
		const long = `(${'word '.repeat(12)}question 3)`;
		expect(findAnswerReferences(long)).toEqual([]);
	});
});
