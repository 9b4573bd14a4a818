import { expect, test } from 'vitest';
import type { ReceiptDocument } from '#lib/domain/receipt-document.ts';
import { exportReceiptDocx } from '#lib/server/export/export-receipt-docx.ts';
import { unzipSync, strFromU8 } from 'fflate';

const receipt: ReceiptDocument = {
	language: 'en',
	title: 'Receipt',
	reference: 'V-2026-AAAAAA',
	day: '2026-11-04',
	lead: 'Reference: V-2026-AAAAAA',
	facts: [],
	sent: 'What was sent',
	sections: [
		{
			heading: 'Part',
			questions: [
				{
					label: { text: '1. Question' },
					answer: [
						{ text: 'We ask for:' },
						{ text: 'time', list: { number: 0, marks: 'bullets', first: 1, level: 0 } },
						{ text: 'days', list: { number: 1, marks: 'numbers', first: 3, level: 1 } },
						{ text: 'weeks', list: { number: 1, marks: 'numbers', first: 3, level: 1 } },
						{ text: 'languages', list: { number: 0, marks: 'bullets', first: 1, level: 0 } }
					]
				}
			]
		}
	]
};

test('the lists of an answer are lists in the Word receipt, each beginning where it was begun', async () => {
	const parts = unzipSync(await exportReceiptDocx(receipt));
	const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	const paragraphs = read('word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
	const listed = ['time', 'days', 'weeks', 'languages'].map((words) => {
		const paragraph = paragraphs.find((each) => each.includes(`>${words}<`)) ?? '';
		return [
			/<w:ilvl w:val="(\d)"/.exec(paragraph)?.[1],
			/<w:numId w:val="(\d+)"/.exec(paragraph)?.[1]
		];
	});
	expect(listed.map(([level]) => level)).toEqual(['0', '1', '1', '0']);
	expect(listed[0]?.[1]).toBe(listed[3]?.[1]);
	expect(listed[1]?.[1]).toBe(listed[2]?.[1]);
	expect(listed[0]?.[1]).not.toBe(listed[1]?.[1]);
	const numbering = read('word/numbering.xml');
	expect(numbering).toMatch(
		/<w:lvl w:ilvl="1"[^>]*>\s*<w:start w:val="3"\/>\s*<w:numFmt w:val="decimal"/
	);
	expect(paragraphs.find((each) => each.includes('>We ask for:<'))).not.toContain('w:numId');
});
