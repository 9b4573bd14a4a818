import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftCompilation } from '../draft.ts';
import { allInlines, paragraphsIn } from '../findings/walk.ts';
import type { Inline } from '../model.ts';
import { answer, body, everyLanguage, snapshot, submission } from '../testing.ts';
import { longestParagraph, readTypedParagraph } from './read-typed-paragraph.ts';
import { typedParagraph } from './typed-paragraph.ts';

const source = (at: number) => ({
	submission: 's',
	question: 'q1',
	start: at,
	end: at + 9,
	hash: `h${at}`
});
const content: Inline[] = [
	{ type: 'text', text: 'Uganda indicated that ' },
	{ type: 'text', text: 'funds are late: ', provenance: [source(0)] },
	{
		type: 'list',
		layout: 'inline',
		items: [
			{ content: [{ type: 'text', text: 'for travel;', provenance: [source(10)] }] },
			{ content: [{ type: 'text', text: 'for training.', provenance: [source(20)] }] }
		]
	},
	{ type: 'text', text: ' It asked for more.', provenance: [source(30)] },
	{ type: 'footnote', id: 'f-1', content: [{ type: 'text', text: 'See para. 4.' }] },
	{ type: 'text', text: ' See ' },
	{ type: 'reference', target: 'annex' },
	{ type: 'text', text: '.' }
];
const typed =
	'Uganda indicated that funds are late:\n- for travel;\n- for training.\nIt asked for more.[^1] See [#1].';

describe('a typed paragraph', () => {
	test('shows lists as lines, and footnotes and references as marks', () => {
		expect(typedParagraph(content).text).toBe(typed);
	});

	test('that was not changed is the paragraph itself', () => {
		expect(readTypedParagraph(typed, content, 'en')).toEqual({ ok: true, content });
		expect(readTypedParagraph(typed.replaceAll('\n', '\r\n'), content, 'en')).toEqual({
			ok: true,
			content
		});
	});

	test('keeps what each unchanged sentence rests on, and marks the words of the editor', () => {
		const read = readTypedParagraph(
			typed.replace('asked for more.[^1]', 'asked for much more.[^1] It thanked the Fund.'),
			content,
			'en'
		);
		if (!read.ok) throw new Error('not read');
		expect(read.content.slice(0, 3)).toEqual(content.slice(0, 3));
		expect(read.content[3]).toEqual({
			type: 'text',
			text: ' It asked for much more.',
			provenance: [source(0), source(10), source(20), source(30)],
			written: true
		});
		expect(read.content[4]).toEqual(content[4]);
		expect(read.content[5]).toMatchObject({ text: ' It thanked the Fund. ', written: true });
	});

	test('can lose a footnote, gain an item and a list inside it', () => {
		const read = readTypedParagraph(
			typed.replace('[^1]', '').replace('- for training.', '- for training:\n-- here;\n-- there.'),
			content,
			'en'
		);
		if (!read.ok) throw new Error('not read');
		expect(JSON.stringify(read.content)).not.toContain('f-1');
		expect(typedParagraph(read.content).text).toContain('- for training:\n-- here;\n-- there.');
	});

	test('keeps lists in lists, each level laid out as it was', () => {
		const list = (layout: 'inline' | 'block', ...items: Inline[][]): Inline => ({
			type: 'list',
			layout,
			items: items.map((each) => ({ content: each }))
		});
		const words = (text: string): Inline => ({ type: 'text', text });
		const third = list('inline', [words('at;')], [words('it;')]);
		const second = list('block', [words('in '), third], [words('on;')]);
		const nested = [words('They said: '), list('block', [words('one '), second], [words('two.')])];
		const shown = typedParagraph(nested).text;
		expect(shown).toBe('They said:\n- one\n-- in\n--- at;\n--- it;\n-- on;\n- two.');
		const read = readTypedParagraph(shown.replace('two.', 'three.'), nested, 'en');
		if (!read.ok) throw new Error('not read');
		expect(typedParagraph(read.content).text).toBe(shown.replace('two.', 'three.'));
		const layouts = allInlines(read.content).flatMap((each) =>
			each.type === 'list' ? [each.layout] : []
		);
		expect(layouts).toEqual(['block', 'block', 'inline']);
	});

	test('says which marks it cannot place, and that words are needed', () => {
		const problems = (text: string) => {
			const read = readTypedParagraph(text, content, 'en');
			return read.ok ? [] : read.problems;
		};
		expect(problems('Words.[^1][^1][^2][#9]')).toEqual([
			{ kind: 'mark-twice', mark: '[^1]' },
			{ kind: 'unknown-mark', mark: '[^2]' },
			{ kind: 'unknown-mark', mark: '[#9]' }
		]);
		expect(problems(' [^1] ')).toEqual([{ kind: 'empty' }]);
		expect(problems('x'.repeat(longestParagraph + 1))).toEqual([{ kind: 'too-long' }]);
	});

	test('shows its words again as they were typed, whatever they are', () => {
		const line = fc.array(
			fc.constantFrom('a', 'B', ' ', '.', '你', '好', '。', 'ع', '[^1]', '7', ';'),
			{
				minLength: 1,
				maxLength: 30
			}
		);
		fc.assert(
			fc.property(line, fc.array(line, { maxLength: 3 }), (lead, items) => {
				const text = [lead, ...items.map((item) => ['- ', ...item])]
					.map((parts) => parts.join(''))
					.join('\n');
				const read = readTypedParagraph(text, content, 'en');
				if (!read.ok) return;
				const shown = typedParagraph(read.content).text;
				expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				expect(readTypedParagraph(shown, read.content, 'en')).toEqual({
					ok: true,
					content: read.content
				});
			})
		);
	});
});

test('every drafted paragraph is typed and read back in six languages', () => {
	const text = 'We need:\n(a) training;\n(b) funds.\n\nSee our reply to question 2. “We” wait.';
	const given = snapshot(
		[body('one')],
		[submission('one', [answer('q1', text), answer('q2', text)])]
	);
	for (const language of everyLanguage)
		for (const { paragraph } of paragraphsIn(draftCompilation(given, language).sections)) {
			const { text } = typedParagraph(paragraph.content);
			expect(text).not.toContain('undefined');
			const read = readTypedParagraph(`${text}\n`, paragraph.content, language);
			expect(read).toEqual({ ok: true, content: paragraph.content });
		}
});

test('a paragraph that is written anew keeps its whole sentences, and no more than that is looked for', () => {
	const words = (word: string) => Array.from({ length: 1000 }, (_, n) => `${word}${n}`).join(' ');
	const before: Inline[] = [
		{ type: 'text', text: `${words('Old')}. `, provenance: [source(0)] },
		{ type: 'text', text: 'This stays as it is. ', provenance: [source(10)] },
		{ type: 'text', text: `${words('Older')}.`, provenance: [source(20)] }
	];
	const read = readTypedParagraph(
		`${words('New')}. This stays as it is. ${words('Newer')}.`,
		before,
		'en'
	);
	if (!read.ok) throw new Error('not read');
	expect(read.content).toHaveLength(3);
	expect(read.content[1]).toEqual(before[1]);
	expect(read.content[0]).toMatchObject({ written: true });
});
