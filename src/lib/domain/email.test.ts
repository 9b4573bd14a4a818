import { expect, test } from 'vitest';
import { normalEmail } from './email.ts';

test('case, white space at the ends and full-width letters make no other address', () => {
	expect(normalEmail('  Desk@Example.ORG ')).toBe('desk@example.org');
	expect(normalEmail('desk@example.org')).toBe('desk@example.org');
});

test.each([
	'',
	'desk',
	'@example.org',
	'desk@',
	'a b@example.org',
	'a@b@c',
	`${'a'.repeat(250)}@b.org`
])('%j is no address', (typed) => {
	expect(normalEmail(typed)).toBeUndefined();
});

test('an address may have letters of any script', () => {
	expect(normalEmail('ДЕСК@пример.рф')).toBe('деск@пример.рф');
	expect(normalEmail('邮箱@例子.中国')).toBe('邮箱@例子.中国');
});
