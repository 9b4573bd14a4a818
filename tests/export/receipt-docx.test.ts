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

test('what a sending changed is underlined where it came and struck through where it went', async () => {
	const changed = {
		heading: 'What this sending changed',
		questions: [
			{
				label: { text: '1. Question' },
				answer: [
					{
						text: 'More timewords',
						parts: [
							{ text: 'More ', state: 'added' as const },
							{ text: 'time', state: 'same' as const },
							{ text: 'words', state: 'removed' as const }
						],
						list: { number: 7, marks: 'bullets' as const, first: 1, level: 0 }
					},
					{
						text: 'كلمات',
						language: 'ar',
						parts: [{ text: 'كلمات', state: 'removed' as const }]
					}
				]
			}
		]
	};
	const parts = unzipSync(await exportReceiptDocx({ ...receipt, changed }));
	const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	const lookOf = (words: string) => {
		const run = (xml.match(/<w:r>.*?<\/w:r>/gs) ?? []).find((each) => each.includes(`>${words}<`));
		return [/<w:u w:val="single"/.test(run ?? ''), /<w:strike\/?[ >]/.test(run ?? '')];
	};
	expect(lookOf('More ')).toEqual([true, false]);
	expect(lookOf('time')).toEqual([false, false]);
	expect(lookOf('words')).toEqual([false, true]);
	expect(xml).toMatch(/<w:strike\/?[ >](?:(?!<\/w:r>).)*كلمات/s);
	expect(xml.indexOf('What this sending changed')).toBeLessThan(xml.indexOf('What was sent'));
	expect(strFromU8(parts['word/numbering.xml'] ?? new Uint8Array())).toContain('w:abstractNum');
});
