import { expect, test } from 'vitest';
import { dispositionOf } from './attachment.ts';

test('a file name in plain letters stands as it is', () => {
	expect(dispositionOf('A_HRC_19_50-en-draft-1.docx')).toBe(
		'attachment; filename="A_HRC_19_50-en-draft-1.docx"'
	);
});

test('any other file name comes with a plain one for old readers', () => {
	expect(dispositionOf('汇编 (1).docx')).toBe(
		'attachment; filename="__ (1).docx"; filename*=UTF-8\'\'%E6%B1%87%E7%BC%96%20%281%29.docx'
	);
});

test('a file name cannot end its header or begin another', () => {
	const header = dispositionOf('a"; filename=b\r\nset-cookie: x=1\\%22.html');
	expect(header).not.toMatch(/[\r\n]/);
	expect(/filename="([^"]*)"/.exec(header)?.[1]).toBe('a_; filename=b__set-cookie: x=1__22.html');
});
