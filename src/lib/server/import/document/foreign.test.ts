import { strToU8 } from 'fflate';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '#lib/domain/compilation/document-findings/check-document.ts';
import type { DocumentFinding } from '#lib/domain/compilation/document-findings/document-finding.ts';
import { readDocument } from './read-document.ts';
import { asDocx } from './testing/foreign/as-docx.ts';
import { asHtml } from './testing/foreign/as-html.ts';
import { asText, type TextManner } from './testing/foreign/as-text.ts';
import { readMaster, type Master } from './testing/foreign/master.ts';

const folder = 'tests/fixtures/foreign';
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.txt'))
	.map((file) => file.replace('.txt', ''))
	.sort();

/** Three ways in which the text of a PDF comes out. */
const manners: TextManner[] = [
	{ width: 88, page: 46, laidOut: true, marks: 'beside', contents: true, groups: '\u00a0' },
	{ width: 74, page: 40, laidOut: false, marks: 'apart', hyphen: '\u00ad', groups: '\u202f' },
	{ width: 80, page: 90, laidOut: false, marks: 'next line', hyphen: '-', airy: true, drawn: true }
];

type Format = { name: string; write(master: Master, clean: Master): Uint8Array };

function formatsOf(name: string): Format[] {
	const odd = names.indexOf(name) % 2 === 1;
	return [
		...manners.map((manner, at) => ({
			name: `txt ${at + 1}`,
			write: (master: Master, clean: Master) => strToU8(asText(master, manner, clean))
		})),
		{ name: 'html', write: (master) => strToU8(asHtml(master)) },
		{
			name: 'docx',
			write: (master) => asDocx(master, { automatic: odd, tracked: true, boxed: !odd })
		}
	];
}

function findingsOf(bytes: Uint8Array, name: string): DocumentFinding[] {
	const result = readDocument(bytes, { name });
	if (!result.ok) throw new Error(JSON.stringify(result.fault));
	return checkDocument(result.document).filter(
		({ severity, rule }) => severity !== 'style' || rule === 'rounding'
	);
}

const told = ({ rule, severity, where, stated, found, message, name }: DocumentFinding) =>
	`${severity} ${rule}/${message} at ${where.mark}: ${stated} / ${found} ${name ?? ''}`;

describe('documents of conventions that the rules were not written with', () => {
	test('are found right when they are right, and their slips are found', () => {
		const rows: string[] = [];
		const cries: string[] = [];
		const missed: string[] = [];
		const sum = { made: 0, found: 0, wrong: 0, clean: 0 };
		for (const name of names) {
			const source = readFileSync(`${folder}/${name}.txt`, 'utf8');
			const clean = readMaster(name, source);
			for (const format of formatsOf(name)) {
				if (process.env.FOREIGN_ONLY && !format.name.startsWith(process.env.FOREIGN_ONLY)) continue;
				const right = format.write(clean, clean);
				if (process.env.FOREIGN_OUT)
					writeFileSync(
						`${process.env.FOREIGN_OUT}/${name}.${format.name.replace(' ', '')}${format.name.startsWith('txt') ? '.txt' : `.${format.name}`}`,
						right
					);
				const before = findingsOf(right, name).map(told);
				cries.push(...before.map((finding) => `${name} ${format.name}: ${finding}`));
				const row = { made: 0, found: 0, wrong: 0 };
				for (const slip of clean.slips) {
					const bytes = format.write(readMaster(name, source, slip.index), clean);
					if (Buffer.compare(bytes, right) === 0) continue;
					row.made += 1;
					const after = findingsOf(bytes, name).filter(
						(finding) => !before.includes(told(finding))
					);
					if (after.some(({ rule }) => slip.rules.includes(rule))) row.found += 1;
					else missed.push(`${name} ${format.name}: ${slip.kind} ${slip.right} > ${slip.wrong}`);
					const strange = after.filter(({ rule }) => !slip.rules.includes(rule));
					row.wrong += strange.length;
					missed.push(
						...strange.map(
							(finding) => `   STRANGE ${name} ${format.name}: ${slip.wrong}: ${told(finding)}`
						)
					);
				}
				sum.made += row.made;
				sum.found += row.found;
				sum.wrong += row.wrong;
				sum.clean += before.length;
				rows.push(
					`| ${name} | ${format.name} | ${before.length} | ${row.made} | ${row.found} | ${row.wrong} |`
				);
			}
		}
		rows.push(`| all | | ${sum.clean} | ${sum.made} | ${sum.found} | ${sum.wrong} |`);
		if (process.env.FOREIGN_SHOW)
			writeFileSync(
				process.env.FOREIGN_SHOW,
				`${rows.join('\n')}\n\n${cries.join('\n')}\n\n${missed.join('\n')}\n`
			);
		expect(cries).toEqual([]);
		expect(sum.found / sum.made).toBeGreaterThanOrEqual(0.95);
	}, 240_000);
});
