import { expect, test } from 'vitest';
import { readTypedParagraph } from './compilation/editing/read-typed-paragraph.ts';
import type { Inline } from './compilation/model.ts';
import { oneLine, tidyReply, tidyWords } from './words.ts';

const turning = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const needed = '\u200e\u200f\u061c\u200c\u200d';

test('words for the document hold nothing that turns their direction, and what languages need', () => {
	for (const sign of [...turning, '\u206a', '\u206f', '\ufff9', '\u{e0041}', '\u0007', '\u0085']) {
		expect(tidyWords(`a${sign}b`), sign).toBe('ab');
		expect(oneLine(`a${sign}b`), sign).toBe('ab');
	}
	expect(tidyWords(` a${needed}b `)).toBe(`a${needed}b`);
	expect(oneLine(`a\n${needed}b`)).toBe(`a ${needed}b`);
});

test('a reply is kept as it was typed', () => {
	expect(tidyReply(` a${turning}b\u0007 `)).toBe(`a${turning}b`);
});

test('a paragraph that repeats a reply with such signs is as it was when nothing was typed in it', () => {
	const provenance = [{ submission: 's', question: 'q', start: 0, end: 20, hash: 'h' }];
	const before: Inline[] = [{ type: 'text', text: 'We \u202bhelp\u202c all.', provenance }];
	const read = (typed: string) => readTypedParagraph(typed, before, 'en');
	expect(read('We \u202bhelp\u202c all.')).toEqual({ ok: true, content: before });
	expect(read('We help all.')).toEqual({ ok: true, content: before });
	expect(JSON.stringify(read('We \u202ehelp you all.'))).toContain('We help you all.');
});
