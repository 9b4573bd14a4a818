import { expect, test } from 'vitest';
import { takesLong } from '../../scripts/takes-long.ts';

const id = '5f0c9f0e-0000-4000-8000-000000000000';

test.each([
	`/en/reply/${id}/files/upload/${id}`,
	`/en/reply/${id}/files?/add`,
	`/en/desk/hrc-16-22/intake/${id}?/attach`,
	'/ar/desk/hrc-16-22/compilation/ar/word?/read',
	'/en/desk/hrc-16-22/compilation/zh/word?/take',
	'/zh/desk/hrc-16-22/compilation/fr/translation/file?/read'
])('a file that comes in over a slow line may take its time: %s', (address) => {
	expect(takesLong.test(address)).toBe(true);
});

test.each([
	'/en/desk/hrc-16-22/compilation/zh/word',
	'/en/desk/hrc-16-22/compilation/zh?/read',
	`/en/reply/${id}/answers?/save`,
	'/en/account/sign-in?/read',
	'/x/en/desk/hrc-16-22/compilation/ar/word?/read'
])('no other request may: %s', (address) => {
	expect(takesLong.test(address)).toBe(false);
});
