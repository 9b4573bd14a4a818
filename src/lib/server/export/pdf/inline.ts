import { listDivider, listMark } from '#lib/domain/compilation/marks.ts';
import type { Inline, Text } from '#lib/domain/compilation/model.ts';
import { notedPassages, splitEnd } from '#lib/domain/compilation/noted-passages.ts';
import { referenceText } from '#lib/domain/compilation/numbering.ts';
import { directionOf } from '#lib/domain/language.ts';
import { languageName } from '../words/language-name.ts';
import { primaryOf, textOf } from './text.ts';
import { anchorOf, type Typesetting, type PassageLook, type TypesetInline } from './typeset.ts';

/** The level of the next list in a line, and the passages that carry a note to the editor. */
export type Place = { level: number; noted: ReadonlySet<Text> };

/** A line with its marks and links. Lists in it run on. Throws at a node it does not know. */
export function inlineOf(
	inlines: readonly Inline[],
	setting: Typesetting,
	place: Place = { level: 0, noted: notedPassages(inlines) }
): TypesetInline[] {
	const { language } = setting;
	return inlines.flatMap((inline): TypesetInline[] => {
		switch (inline.type) {
			case 'text':
				return wordsOf(inline, setting, place);
			case 'footnote':
				return [noteMark(inline, setting)];
			case 'reference':
				return [referenceTo(inline.target, setting)];
			case 'list':
				return inline.items.flatMap((item, index) => [
					...textOf(
						`${index === 0 ? '' : listDivider(language)}${listMark(language, index + 1, place.level)}\u00a0`,
						language
					),
					...inlineOf(item.content, setting, { ...place, level: place.level + 1 })
				]);
			default:
				throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
		}
	});
}

function wordsOf(node: Text, setting: Typesetting, { noted }: Place): TypesetInline[] {
	const { text, mark } = node;
	const { language, words } = setting;
	if (mark === undefined) return textOf(text, language);
	const passage = (look: PassageLook, spoken: string, note: string): TypesetInline[] => {
		const [said, space] = splitEnd(text);
		return [
			passageOf(textOf(said, spoken), look, spoken),
			...(noted.has(node) ? [' ', { is: 'bold' as const, content: textOf(note, language) }] : []),
			...textOf(space, language)
		];
	};
	switch (mark.kind) {
		case 'translation-needed': {
			const name = languageName(mark.language, language);
			const note = words.translationNeeded.replace('{language}', () => name);
			return passage('untranslated', mark.language, note);
		}
		case 'as-submitted':
			return passage('plain', mark.language, '');
		case 'emphasis':
			return passage('emphasis', language, '');
		case 'first-person':
			return passage('first-person', language, words.firstPersonNote);
		default:
			throw new Error(`unknown mark ${(mark as { kind: string }).kind}`);
	}
}

function passageOf(content: TypesetInline[], look: PassageLook, tag: string): TypesetInline {
	return { is: 'passage', look, language: primaryOf(tag), direction: directionOf(tag), content };
}

/** A footnote for a number; the letter of a note that stands under its table or at the end of its annex. */
function noteMark(
	{ id, content }: Extract<Inline, { type: 'footnote' }>,
	setting: Typesetting
): TypesetInline {
	const mark = setting.numbers.get(id)?.mark;
	if (mark === undefined) throw new Error(`the footnote ${id} has no number`);
	if (!/^\d+$/.test(mark)) return { is: 'letter', mark };
	if (content.some(({ type }) => type === 'footnote'))
		throw new Error('a footnote inside a footnote');
	return { is: 'footnote', mark, content: inlineOf(content, setting) };
}

/** The number of the node, linked to it; a question mark where there is no such node. */
function referenceTo(target: string, setting: Typesetting): TypesetInline {
	const text = referenceText(setting.numbers, target);
	if (text === undefined) return { is: 'broken' };
	const content = textOf(text, setting.language);
	return setting.numbers.get(target)?.kind === 'footnote'
		? passageOf(content, 'plain', setting.language)
		: { is: 'link', anchor: anchorOf(target, setting), content };
}
