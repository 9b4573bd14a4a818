import type { OfficialLanguage } from '#lib/domain/language.ts';
import { noteMark } from './block.ts';
import { addStrayMarks, findMark } from './note-marks.ts';
import type { Definition, Mark } from './note-places.ts';
import { countedAfter } from './note-places.ts';
import {
	addAtPageEnds,
	addNeighbours,
	definitionsOf,
	isNoteRegion,
	starredLines,
	startsNote,
	takenAt
} from './note-texts.ts';
import type { Line } from './text-lines.ts';
import { plainDigits } from './text-lines.ts';

/**
 * Finds the footnotes that stand in the stream of a text: their marks (bare digits behind a word or punctuation, at
 * the start of a line, or alone on one) and their texts (at the end of a page: the number, a space, the words).
 * Mark and note confirm each other and run 1, 2, 3. Gives the lines without notes, with marks set apart; `doubtful`
 * where bare numbers remain that belong to nothing.
 */
export function takeNotes(
	lines: readonly Line[],
	doubleSpaced: boolean,
	language: OfficialLanguage,
	known: ReadonlySet<string>
): { lines: Line[]; notes: { label: string; text: string }[]; doubtful: boolean } {
	const definitions = new Map<number, Definition>();
	const marks: Mark[] = [];
	let markFrom = { line: 0, start: 0 };
	let noteFrom = 0;
	let missed = 0;
	for (let number = 1; number < 1000 && missed < 3; number += 1) {
		const candidates = definitionsOf(lines, number, noteFrom, language);
		const ends = new Set([...definitions.values()].map(({ end }) => end));
		const pair = pairOf(lines, number, candidates, ends, markFrom, doubleSpaced, language);
		if (pair !== undefined) {
			marks.push(pair.mark);
			markFrom = { line: pair.mark.line, start: pair.mark.end };
			definitions.set(
				pair.definition,
				takenAt(lines, pair.definition, String(number), known, language)
			);
			noteFrom = pair.definition + 1;
			missed = 0;
			continue;
		}
		missed += 1;
		const lonely = candidates.find((at) => isNoteRegion(lines, at, definitions, doubleSpaced));
		if (lonely !== undefined && (number === 1 || definitions.size > 0)) {
			definitions.set(lonely, takenAt(lines, lonely, String(number), known, language));
			noteFrom = lonely + 1;
		}
	}
	if (definitions.size === 0) addAtPageEnds(lines, definitions, known, language);
	addNeighbours(lines, definitions, known, language);
	const marked = new Set(marks.map(({ label }) => label));
	const inOrder = [...definitions.values()]
		.sort((a, b) => a.line - b.line)
		.every(({ label }, index) => label === String(index + 1) && marked.has(label));
	if (inOrder) {
		const strays: Mark[] = [];
		addStrayMarks(lines, strays, definitions, language);
		const due = String(definitions.size + 1);
		if (definitions.size > 0 && strays.some(({ label }) => label === due)) {
			const before = definitions.size;
			addAtPageEnds(lines, definitions, known, language);
			if (definitions.size > before) addStrayMarks(lines, marks, definitions, language);
		}
	} else addStrayMarks(lines, marks, definitions, language);

	const taken = new Set<number>();
	for (const definition of definitions.values()) {
		for (let at = definition.line; at < definition.end; at += 1) taken.add(at);
	}
	for (const at of starredLines(lines, definitions)) taken.add(at);
	const kept: Line[] = [];
	let lostBlanks = 0;
	lines.forEach((line, at) => {
		if (taken.has(at)) {
			lostBlanks = Math.max(lostBlanks, doubleSpaced ? 1 : 0);
			return;
		}
		let text = line.text;
		const here = marks.filter((mark) => mark.line === at).sort((a, b) => b.start - a.start);
		for (const mark of here) {
			text = `${text.slice(0, mark.start).trimEnd()}${noteMark(mark.label)}${text.slice(mark.end)}`;
		}
		const blanks = taken.has(at - 1) ? lostBlanks : line.blanks;
		kept.push({ ...line, text, blanks });
	});
	const notes = [...definitions.values()]
		.sort((a, b) => a.line - b.line)
		.map(({ label, text }) => ({ label, text }));
	const doubtful = kept.some(({ text }) => /^\(?[0-9]{1,3}\)?$/.test(plainDigits(text)));
	return { lines: kept, notes, doubtful };
}

function pairOf(
	lines: readonly Line[],
	number: number,
	candidates: readonly number[],
	ends: ReadonlySet<number>,
	from: { line: number; start: number },
	doubleSpaced: boolean,
	language: OfficialLanguage
): { mark: Mark; definition: number } | undefined {
	for (const definition of candidates) {
		const text = plainDigits(lines[definition]?.text ?? '').replace(/^\(?[0-9]+\)?/, '');
		if (countedAfter.test(text)) continue;
		if (!ends.has(definition) && !startsNote(lines, definition, doubleSpaced)) continue;
		const mark = findMark(lines, number, from, definition, language, doubleSpaced);
		if (mark !== undefined) return { mark, definition };
	}
	return undefined;
}
