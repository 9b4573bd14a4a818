import { expect, test } from 'vitest';
import { safeNext } from './for-staff.ts';

test.each([
	'/en',
	'/ar/desk/hrc-16-22/replies?status=late',
	'/zh/desk/hrc-16-22/compilation/zh?from=a.b..c'
])('after signing in one comes back to %s', (address) => {
	expect(safeNext(address)).toBe(address);
});

test.each([
	'//evil.example',
	'/en//evil.example',
	'/en/../admin',
	'/en/./desk',
	'/en/desk/..',
	'/en/%2e%2E/admin',
	'/en/.%2e',
	'/en/%2Fevil.example',
	'/en/%5cevil.example/..',
	'https://evil.example',
	'/de/desk',
	'javascript:alert(1)',
	'/en\\desk',
	`/en/${'x'.repeat(2000)}`
])('and not to %s', (address) => {
	expect(safeNext(address)).toBeUndefined();
});
