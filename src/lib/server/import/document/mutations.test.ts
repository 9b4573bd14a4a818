import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '#lib/domain/compilation/document-findings/check-document.ts';
import type { DocumentFinding } from '#lib/domain/compilation/document-findings/document-finding.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';
import { readDocument } from './read-document.ts';
import { asDocx, asHtml } from './testing/renditions.ts';
import { slipsOf, type Slip } from './testing/slips.ts';

const folder = 'tests/fixtures/documents';
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.txt'))
	.map((file) => file.replace('.txt', ''))
	.sort();

/** A small generator of equally likely numbers below one, the same at every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

type Edition = { source: string; read(source: string): ReadDocument };

function read(bytes: Uint8Array, name: string): ReadDocument {
	const result = readDocument(bytes, { name });
	if (!result.ok) throw new Error(JSON.stringify(result.fault));
	return result.document;
}

async function editionsOf(name: string): Promise<Record<'txt' | 'html' | 'docx', Edition>> {
	const text = readFileSync(`${folder}/${name}.txt`, 'utf8');
	const document = read(strToU8(text), name);
	const archive = unzipSync(await asDocx(document));
	return {
		txt: { source: text, read: (source) => read(strToU8(source), name) },
		html: { source: asHtml(document), read: (source) => read(strToU8(source), name) },
		docx: {
			source: strFromU8(archive['word/document.xml'] ?? new Uint8Array()),
			read: (source) => read(zipSync({ ...archive, 'word/document.xml': strToU8(source) }), name)
		}
	};
}

const loud = (findings: readonly DocumentFinding[]) =>
	findings.filter(({ severity }) => severity !== 'style');

const amount = /(?<![0-9,.])[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])/g;

/** Six amounts of a document with one digit changed, never the last one. */
function amountSlips(source: string, random: () => number): Slip[] {
	const found = [...source.matchAll(amount)].map(([printed]) => printed);
	const slips: Slip[] = [];
	for (let tries = 0; slips.length < 6 && tries < 60 && found.length > 0; tries += 1) {
		const from = found[Math.floor(random() * found.length)] ?? '';
		const at = Math.floor(random() * (from.length - 1));
		const digit = from[at] ?? '';
		if (!/[0-9]/.test(digit) || slips.some((slip) => slip.from === from)) continue;
		const next = String(((Number(digit) + 1 + Math.floor(random() * 7)) % 9) + 1);
		if (next === digit) continue;
		slips.push({
			kind: 'amount',
			from,
			to: from.slice(0, at) + next + from.slice(at + 1),
			rules: ['table-total', 'stated-amount', 'rounding']
		});
	}
	return slips;
}

/** The number of each note changed in its own place, at the foot of the page. */
function noteSlips(source: string): Slip[] {
	return [...source.matchAll(/\n(\(?)([1-4])(\)?) (?=[\p{L}«“])/gu)].map((match) => ({
		kind: 'note' as const,
		from: match[0],
		to: match[0].replace(match[2] ?? '', '9'),
		rules: ['footnote-mark', 'numbering'] as Slip['rules']
	}));
}

const kinds = { compilation: 'Compilation', accounts: 'Accounts of a fund' };
const told: Record<string, string> = {
	...kinds,
	positions: 'Positions of States',
	replies: 'Reproduced replies'
};

describe('documents without a slip', () => {
	test.each(names)(
		'%s has no finding that blocks or asks for a look, in any format',
		async (name) => {
			const editions = await editionsOf(name);
			for (const [format, { source, read }] of Object.entries(editions)) {
				const findings = loud(checkDocument(read(source)));
				expect({ format, findings }).toEqual({ format, findings: [] });
			}
		}
	);

	test.each(names)('%s is read alike from text, HTML and Word', async (name) => {
		const editions = await editionsOf(name);
		const shape = (document: ReadDocument) => ({
			labels: document.compilation.sections.map(({ id }) => document.stated[id]),
			numbered: Object.values(document.stated).filter((label) => /^[0-9]+[.-]$/.test(label)).length,
			annexes: document.compilation.annexes.map(({ id }) => document.stated[id]),
			tables: [...document.compilation.sections, ...document.compilation.annexes].flatMap(
				({ children }) => children.filter(({ type }) => type === 'table').length
			)
		});
		const [first, ...others] = Object.values(editions).map(({ source, read }) =>
			shape(read(source))
		);
		for (const other of others) expect(other).toEqual(first);
	});
});

describe('one slip at a time', () => {
	test('at least 95 of 100 are found, and nothing that is right is called wrong', async () => {
		const rows: { name: string; format: string; made: number; found: number; wrong: number }[] = [];
		const missed: string[] = [];
		const wrong: string[] = [];
		for (const name of names) {
			const editions = await editionsOf(name);
			for (const [format, { source, read }] of Object.entries(editions)) {
				const random = seeded([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 7));
				const slips = [
					...(slipsOf[name] ?? []),
					...amountSlips(source, random),
					...(format === 'txt' ? noteSlips(source) : [])
				];
				const row = { name, format, made: 0, found: 0, wrong: 0 };
				for (const slip of slips) {
					const flat = source.replace(slip.from, () => slip.to);
					const changed = flat === source && format === 'txt' ? acrossLines(source, slip) : flat;
					if (changed === source) continue;
					row.made += 1;
					const findings = checkDocument(read(changed));
					if (findings.some(({ rule }) => slip.rules.includes(rule))) row.found += 1;
					else missed.push(`${name} ${format}: ${slip.from.trim()} > ${slip.to.trim()}`);
					const strange = loud(findings).filter(({ rule }) => !slip.rules.includes(rule));
					row.wrong += strange.length;
					for (const each of strange) {
						wrong.push(`${name} ${format}: ${slip.to.trim()}: ${each.rule} ${each.where.mark}`);
					}
				}
				rows.push(row);
			}
		}
		const sum = (key: 'made' | 'found' | 'wrong') => rows.reduce((all, row) => all + row[key], 0);
		const table = [
			'| document | language | format | slips made | found | false alarms |',
			'|---|---|---|---:|---:|---:|',
			...rows.map(({ name, format, made, found, wrong: alarms }) => {
				const [kind = '', language = ''] = name.split('.');
				return `| ${told[kind] ?? kind} | ${language} | ${format} | ${made} | ${found} | ${alarms} |`;
			}),
			`| **all** | | | **${sum('made')}** | **${sum('found')}** | **${sum('wrong')}** |`
		].join('\n');
		if (process.env.FINDINGS_TABLE === '1') {
			writeFileSync('docs/findings.md', `${preface}\n\n${table}\n`);
		}
		if (process.env.FINDINGS_SHOW === '1')
			process.stdout.write(`${table}\n${missed.join('\n')}\n${wrong.join('\n')}`);
		expect(wrong).toEqual([]);
		expect(sum('made')).toBeGreaterThan(300);
		expect(sum('found') / sum('made')).toBeGreaterThanOrEqual(0.95);
	}, 120_000);
});

/** The change where a line ends between two of its words. */
function acrossLines(source: string, slip: Slip): string {
	const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const pattern = new RegExp(slip.from.trim().split(/\s+/).map(escape).join('\\s+'));
	return source.replace(pattern, () => slip.to.trim());
}

const preface = `# How well slips in published documents are found

Correct documents of four kinds, written after the conventions of United Nations documents, are read as text from a PDF, as HTML and as Word files. One number, name, symbol or reference is changed at a time. A slip counts as found when a rule that is about it speaks; a false alarm is any finding that blocks or asks for a look and is not about the slip. The documents without a slip have none. Only slips that the document itself can betray are put in, and the rules were written with these documents at hand, so that the share says what is held, not what to expect of a document never seen. That is in [findings-unseen.md](findings-unseen.md).

The test \`mutations.test.ts\` makes this table when it runs with \`FINDINGS_TABLE=1\`.`;
