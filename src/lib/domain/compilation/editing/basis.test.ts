import { expect, test } from 'vitest';
import { isOwn, ownBasis } from './basis.ts';

test('what an editor keeps is their own only where no reply says it', () => {
	const provenance = [{ submission: 's', question: 'q3', start: 0, end: 5, hash: 'h' }];
	const said = { type: 'text' as const, text: 'Plans', provenance };
	expect(isOwn({ basis: ownBasis, content: [{ type: 'text', text: 'Plans' }] })).toBe(true);
	expect(isOwn({ basis: ownBasis, content: [said] })).toBe(false);
	expect(isOwn({ basis: 'a.b', content: [{ type: 'text', text: 'Plans' }] })).toBe(false);
});
