import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findParagraph } from '#lib/domain/compilation/editing/edits/places.ts';
import { redraft } from '#lib/domain/compilation/editing/redraft.ts';
import { sectionsOf } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Plain } from '#lib/domain/compilation/model.ts';
import { identityOf } from '#lib/domain/compilation/paragraph-identity.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { changeToShow } from '#lib/domain/compilation/returned/returned-to-show.ts';
import { startWork } from '#lib/domain/difference.ts';
import { changesOfReturned } from '#lib/domain/compilation/returned/returned-changes.ts';
import type { ReturnedDifferences } from '#lib/domain/compilation/returned/returned-change.ts';
import { takeAll } from '#lib/domain/compilation/returned/take-all.ts';
import { takeReturned } from '#lib/domain/compilation/returned/take-returned.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { editorNotes } from '#lib/server/export/words/editor-notes.ts';
import { readReturned } from '#lib/server/import/returned/read-returned.ts';
import { paragraph, sampleCompilation, text } from '../export/sample.ts';

const draft = sampleCompilation('en');

/** What the Word file of `model` changes in it after `blocks` from one node up to another were cut and put before a third. */
async function moved(
	model: Compilation,
	...moves: { from: string; upTo: string; before: string; isTracked?: boolean }[]
): Promise<ReturnedDifferences> {
	const parts = unzipSync(await exportDocx(model));
	let xml = new TextDecoder().decode(parts['word/document.xml']);
	for (const { from, upTo, before, isTracked } of moves) {
		const all = blocksOf(xml);
		const at = (id: string) =>
			id === 'end' ? all.length - 1 : all.findIndex((each) => each.includes(identityOf(id)));
		const [start, end] = [at(from), at(upTo)];
		if (start < 0 || end <= start || at(before) < 0) throw new Error('no such blocks');
		const cut = all.slice(start, end);
		const place = at(before);
		const left = isTracked ? cut.map((block) => trackedAs('w:moveFrom', block)) : [];
		const put = isTracked ? cut.map((block) => trackedAs('w:moveTo', block)) : cut;
		const rest = [...all.slice(0, start), ...left, ...all.slice(end)];
		rest.splice(place > start ? place - cut.length + left.length : place, 0, ...put);
		xml = rest.join('');
	}
	const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
	const read = readReturned(bytes, model.language, editorNotes(model));
	if (!read.ok) throw new Error(read.fault);
	return changesOfReturned(model, read.blocks);
}

/** A paragraph as Word writes one whose move it tracks: the name by which it is known stays where it was. */
function trackedAs(name: 'w:moveFrom' | 'w:moveTo', block: string): string {
	const by = 'w:id="990" w:author="A" w:date="2012-01-01T00:00:00Z"';
	const runs = block
		.replace(/<w:r>.*?<\/w:r>|<w:r .*?<\/w:r>/gs, (run) => `<${name} ${by}>${run}</${name}>`)
		.replace(/<\/w:pPr>/, `<w:rPr><${name} ${by}/></w:rPr></w:pPr>`);
	return name === 'w:moveFrom' ? runs : runs.replace(/<w:bookmark(Start|End)[^>]*>/g, '');
}

/** The file in pieces: what is before the body, each paragraph and table of it, and what follows them. */
const blocksOf = (xml: string) =>
	xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p[ >].*?<\/w:p>|.+?(?=<w:tbl>|<w:p[ >]|$)/gs) ?? [];

/** The ids of a document in order, those of what a section holds in brackets. */
const order = (model: Compilation) => {
	const inside = (list: Compilation['sections'][number]['children']): string =>
		list
			.map((each) => (each.type === 'section' ? `${each.id}(${inside(each.children)})` : each.id))
			.join(' ');
	return inside(model.sections);
};
const places = (model: Compilation, { changes }: ReturnedDifferences) => {
	const shared = { numbers: numberCompilation(model), work: startWork() };
	return changes.map((change) => changeToShow(model, change, shared));
};
const taken = (model: Compilation, { changes }: ReturnedDifferences) =>
	order(takeAll(model, changes).put);

test('a section that was moved in Word is offered with all that it holds, and stays there', async () => {
	const found = await moved(draft, { from: 'b', upTo: 'contributions', before: 'a' });
	expect(found).toMatchObject({
		changes: [{ kind: 'moved', node: 'b', after: ['replies'] }],
		told: []
	});
	expect(places(draft, found)).toMatchObject([
		{ line: 'heading', label: 'II.B', stands: { at: 'under-heading', label: 'II' } }
	]);
	expect(taken(draft, found)).toBe(
		'introduction(mandate) replies(b(marks b-0 b-1) a(col-a dnk-a a-0 a-1))'
	);
	const { put } = takeAll(draft, found.changes);
	expect(order(redraft(put, draft))).toBe(order(put));
});

test('a chapter, and a section under another chapter, too', async () => {
	const chapter = await moved(draft, {
		from: 'replies',
		upTo: 'contributions',
		before: 'introduction'
	});
	expect(chapter.changes).toHaveLength(1);
	expect(taken(draft, chapter)).toBe(
		'replies(a(col-a dnk-a a-0 a-1) b(marks b-0 b-1)) introduction(mandate)'
	);
	const under = await moved(draft, { from: 'b', upTo: 'contributions', before: 'replies' });
	expect(under).toMatchObject({ changes: [{ node: 'b', after: ['introduction'] }], told: [] });
	const { put } = takeAll(draft, under.changes);
	expect(order(put)).toBe('introduction(mandate b(marks b-0 b-1)) replies(a(col-a dnk-a a-0 a-1))');
	expect(order(redraft(put, draft))).toBe(order(put));
});

test('paragraphs that were moved are offered one by one, also beside a section that was', async () => {
	const found = await moved(
		draft,
		{ from: 'b', upTo: 'contributions', before: 'a' },
		{ from: 'col-a', upTo: 'dnk-a', before: 'b-0' },
		{ from: 'a-1', upTo: 'contributions', before: 'dnk-a' }
	);
	expect(found.told).toEqual([]);
	expect(found.changes.map((each) => 'node' in each && each.node)).toEqual(['b', 'col-a', 'a-1']);
	expect(places(draft, found).map(({ stands }) => stands)).toEqual([
		{ at: 'under-heading', label: 'II' },
		{ at: 'after-paragraph', label: '6' },
		{ at: 'under-heading', label: 'II.A' }
	]);
	expect(taken(draft, found)).toBe(
		'introduction(mandate) replies(b(marks col-a b-0 b-1) a(a-1 dnk-a a-0))'
	);
	const [section, ...others] = found.changes;
	const one = section && takeReturned(draft, section);
	expect(one && order(one)).toContain('a(col-a dnk-a a-0 a-1)');
	expect(order(takeAll(draft, others).put)).toContain('a(a-1 dnk-a a-0) b(marks col-a b-0 b-1)');
});

test('a move that Word tracked is found by the words of the paragraph', async () => {
	const model = structuredClone(draft);
	model.sections[0]?.children.push(paragraph('own', text('Twelve States asked for more time.')));
	const found = await moved(model, {
		from: 'own',
		upTo: 'replies',
		before: 'b-0',
		isTracked: true
	});
	expect(found).toMatchObject({
		changes: [{ kind: 'moved', node: 'own' }],
		told: []
	});
	expect(taken(model, found)).toContain('b(marks own b-0 b-1)');
});

test('a paragraph that was moved past a text between paragraphs is offered', async () => {
	const plain = (id: string): Plain => ({
		type: 'plain',
		id,
		style: 'question',
		content: [text(`What of ${id}?`)]
	});
	const model = structuredClone(draft);
	model.sections[0]?.children.splice(
		0,
		1,
		...[plain('q1'), paragraph('one', text('It is needed.')), plain('q2')],
		...[paragraph('two', text('It is late.'))]
	);
	const found = await moved(model, { from: 'one', upTo: 'q2', before: 'two' });
	expect(found).toMatchObject({ changes: [{ kind: 'moved', node: 'one' }], told: [] });
	expect(taken(model, found)).toContain('introduction(q1 q2 one two)');
});

test('what the draft cannot move is told: annexes, texts and tables', async () => {
	const told = async (move: { from: string; upTo: string; before: string }) => {
		const found = await moved(draft, move);
		expect(found.changes).toEqual([]);
		return found.told;
	};
	expect(await told({ from: 'questionnaire', upTo: 'end', before: 'contributions' })).toHaveLength(
		1
	);
	const words = draft.annexes[1]?.children[1] as Plain;
	const [moving] = words.content;
	expect(
		await told({ from: 'asked-body', upTo: 'asked-question', before: 'asked-heading' })
	).toMatchObject([{ what: 'place', is: moving?.type === 'text' && moving.text }]);
	expect(await told({ from: 'table', upTo: 'questionnaire', before: 'end' })).toMatchObject([
		{ what: 'place', is: 'State | Amount (United States dollars)' }
	]);
});

test('a section is not put into itself, nor where its level does not stand', () => {
	const change = { kind: 'moved' as const, node: 'replies', mark: '' };
	for (const after of [['a'], ['replies'], ['nowhere'], ['mandate']])
		expect(takeReturned(draft, { ...change, after })).toBeUndefined();
	expect(takeReturned(draft, { ...change, node: 'gone', after: [] })).toBeUndefined();
	const chapters = sectionsOf(draft.sections).length;
	const first = takeReturned(draft, { ...change, after: [] });
	expect(first?.sections[0]?.id).toBe('replies');
	expect(first && sectionsOf(first.sections)).toHaveLength(chapters);
	expect(first && findParagraph(first, 'b-1')?.section.id).toBe('b');
});
