import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codingStateOf } from './coding-state.ts';
import { markedRuns } from './marked-runs.ts';
import { joinedStretches, unitsOf } from './passage-units.ts';
import { stepSelection } from './selection-keys.ts';
import { translatedPassage } from './translated-passage.ts';

describe('the runs of a marked text', () => {
	const stretch = fc
		.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
		.map(([start, length]) => ({ start, end: start + length }));

	test('cover it without gaps, each under exactly the excerpts that hold it', () => {
		fc.assert(
			fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
				const whole = { start: 10, end: 70 };
				const excerpts = stretches.map((each, index) => ({ ...each, id: `e${index}` }));
				const runs = markedRuns(whole, excerpts);
				expect(runs[0]?.start).toBe(whole.start);
				expect(runs.at(-1)?.end).toBe(whole.end);
				runs.forEach((run, index) => {
					expect(run.end).toBeGreaterThan(run.start);
					if (index > 0) expect(run.start).toBe(runs[index - 1]?.end);
					const holding = excerpts
						.filter(({ start, end }) => start <= run.start && end >= run.end)
						.map(({ id }) => id);
					expect([...run.ids].sort()).toEqual(holding.sort());
				});
				const begun = runs.flatMap(({ begins }) => begins).sort();
				const inside = excerpts
					.filter(({ start, end }) => start < whole.end && end > whole.start)
					.map(({ id }) => id);
				expect(begun).toEqual(inside.sort());
			})
		);
	});
});

describe('paragraphs and sentences', () => {
	const text = 'One thought. Another thought.\n\n第一句。第二句。\n\nاحترام الحقوق. دعم الدول.';

	test('are whole, trimmed, and in every script', () => {
		const units = unitsOf(text, 'en');
		expect(units.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'));
		expect(units.map(({ sentences }) => sentences.length)).toEqual([2, 2, 2]);
		for (const { sentences } of units)
			for (const { start, end } of sentences)
				expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
	});

	test('sentences ticked side by side are one passage, a ticked paragraph holds its own', () => {
		const units = unitsOf(text, 'en');
		const [first, second, third] = units;
		const ticked = [...(first?.sentences ?? []), ...(second?.sentences.slice(1) ?? [])];
		if (third) ticked.push(third, ...third.sentences.slice(0, 1));
		const passages = joinedStretches(units, ticked);
		expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([
			'One thought. Another thought.',
			'第二句。',
			'احترام الحقوق. دعم الدول.'
		]);
		expect(joinedStretches(units, [{ start: 1, end: 5 }])).toEqual([]);
	});
});

describe('choosing with the keyboard', () => {
	const text = 'One thought here. Another thought there.';
	const [unit] = unitsOf(text, 'en');
	const sentences = unit?.sentences ?? [];
	const step = (from: string | undefined, how: Parameters<typeof stepSelection>[4]) => {
		const start = from === undefined ? -1 : text.indexOf(from);
		const selected = from === undefined ? undefined : { start, end: start + from.length };
		const next = stepSelection(text, 'en', sentences, selected, how);
		return next && text.slice(next.start, next.end);
	};

	test('goes from sentence to sentence and takes in more or fewer', () => {
		expect(step(undefined, 'next')).toBe('One thought here.');
		expect(step('One thought here.', 'next')).toBe('Another thought there.');
		expect(step('Another thought there.', 'next')).toBe('Another thought there.');
		expect(step('Another thought there.', 'previous')).toBe('One thought here.');
		expect(step('One thought here.', 'more')).toBe(text);
		expect(step(text, 'less')).toBe('One thought here.');
		expect(step('One thought here.', 'less')).toBe('One thought here.');
	});

	test('moves each end by a word or a character, and never becomes empty', () => {
		const edge = (edge: 'start' | 'end', by: 'word' | 'character', way: 'forward' | 'back') => ({
			edge,
			by,
			way
		});
		expect(step('One thought', edge('end', 'word', 'forward'))).toBe('One thought here');
		expect(step('One thought', edge('start', 'word', 'forward'))).toBe('thought');
		expect(step('One', edge('end', 'character', 'back'))).toBe('On');
		expect(step('O', edge('end', 'character', 'back'))).toBe('O');
		expect(step('thought', edge('start', 'word', 'back'))).toBe('One thought');
	});
});

test('of a translation the paragraphs are taken that say the passage', () => {
	const answer = 'One.\n\nTwo.\n\nThree.';
	const at = (words: string) => ({
		start: answer.indexOf(words),
		end: answer.indexOf(words) + words.length
	});
	expect(translatedPassage(answer, 'Un.\n\nDeux.\n\nTrois.', at('Two.'))).toBe('Deux.');
	expect(translatedPassage(answer, 'Un.\n\nDeux.', at('Two.'))).toBeUndefined();
});

test('the state of a reply under a theme follows from its answers and its excerpts', () => {
	const one = (theme: string) => ({ question: 'q1', theme, count: 2, changed: 1 });
	const state = (answered: string[], coded: ReturnType<typeof one>[]) =>
		codingStateOf('A', { answered, coded }, ['q1']).state;
	expect(state([], [])).toBe('none');
	expect(state(['q1'], [])).toBe('uncoded');
	expect(state(['q1'], [one('B')])).toBe('elsewhere');
	expect(codingStateOf('A', { answered: ['q1'], coded: [one('A')] }, ['q1'])).toEqual({
		state: 'coded',
		passages: 2,
		changed: 1
	});
});
