import { listDivider, listMark } from '#lib/domain/compilation/marks.ts';
import type { Inline, List, Text } from '#lib/domain/compilation/model.ts';
import { notedPassages, splitEnd } from '#lib/domain/compilation/noted-passages.ts';
import { referenceText } from '#lib/domain/compilation/numbering.ts';
import { notesInLists } from '../blocks.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { languageName } from '../words/language-name.ts';
import type { Edition } from './edition.ts';
import { element } from './element.ts';

/** The level of the next list in a line, and the passages that carry the note on translation. */
type Place = { level: number; noted: ReadonlySet<Text> };

/** A line; every list in it runs on. Throws at a node it does not know. */
export function inlineXml(inlines: readonly Inline[], edition: Edition): string {
	return lineXml(inlines, edition, { level: 0, noted: notedPassages(inlines) });
}

/** `p` and `blockList` elements, at least one. */
export function blocksXml(inlines: readonly Inline[], edition: Edition): string {
	return linesXml(inlines, edition, { level: 0, noted: notedPassages(inlines) });
}

function lineXml(inlines: readonly Inline[], edition: Edition, place: Place): string {
	return inlines.map((inline) => nodeXml(inline, edition, place)).join('');
}

function linesXml(inlines: readonly Inline[], edition: Edition, place: Place): string {
	const blocks: string[] = [];
	let line = '';
	const close = () => {
		if (line !== '') blocks.push(element('p', {}, line));
		line = '';
	};
	for (const inline of notesInLists(inlines)) {
		if (inline.type === 'list' && inline.layout === 'block') {
			close();
			blocks.push(listXml(inline, edition, place));
		} else line += nodeXml(inline, edition, place);
	}
	close();
	return blocks.length > 0 ? blocks.join('\n') : element('p', {});
}

function below({ level, noted }: Place): Place {
	return { level: level + 1, noted };
}

function listXml(list: List, edition: Edition, place: Place): string {
	const items = list.items.map((item, index) =>
		element(
			'item',
			{ eId: edition.newId('item') },
			element('num', {}, escapeMarkup(listMark(edition.language, index + 1, place.level))),
			linesXml(item.content, edition, below(place))
		)
	);
	return element('blockList', { eId: edition.newId('list') }, ...items);
}

function nodeXml(inline: Inline, edition: Edition, place: Place): string {
	switch (inline.type) {
		case 'text':
			return wordsXml(inline, edition, place);
		case 'footnote':
			return element(
				'authorialNote',
				{
					...{ eId: edition.eIdOf(inline.id), placement: 'bottom' },
					marker: edition.numbers.get(inline.id)?.mark
				},
				blocksXml(inline.content, edition)
			);
		case 'reference':
			return referenceXml(inline.target, edition);
		case 'list':
			return inline.items
				.map((item, index) => {
					const mark = escapeMarkup(listMark(edition.language, index + 1, place.level));
					return `${mark}\u00a0${lineXml(item.content, edition, below(place))}`;
				})
				.join(listDivider(edition.language));
		default:
			throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
	}
}

/** What still has to be done to a draft is a remark of its editors, `status="editorial"`. */
function wordsXml(node: Text, { language, words }: Edition, { noted }: Place): string {
	const { text, mark } = node;
	if (mark === undefined) return escapeMarkup(text);
	const [passage, space] = splitEnd(text);
	const remark = (note: string) =>
		noted.has(node) ? ` ${element('remark', { status: 'editorial' }, escapeMarkup(note))}` : '';
	switch (mark.kind) {
		case 'translation-needed': {
			const note = words.translationNeeded.replace('{language}', () =>
				languageName(mark.language, language)
			);
			const original = { 'xml:lang': mark.language, status: 'incomplete' };
			return `${element('span', original, escapeMarkup(passage))}${remark(note)}${escapeMarkup(space)}`;
		}
		case 'as-submitted': {
			const original = element('span', { 'xml:lang': mark.language }, escapeMarkup(passage));
			return `${original}${escapeMarkup(space)}`;
		}
		case 'emphasis':
			return element('i', {}, escapeMarkup(text));
		case 'first-person':
			return `${escapeMarkup(passage)}${remark(words.firstPersonNote)}${escapeMarkup(space)}`;
		default:
			throw new Error(`unknown mark ${(mark as { kind: string }).kind}`);
	}
}

function referenceXml(target: string, { numbers, eIdOf }: Edition): string {
	const text = referenceText(numbers, target);
	if (text === undefined) return element('remark', { status: 'editorial' }, '?');
	return element('ref', { href: `#${eIdOf(target)}` }, escapeMarkup(text));
}
