import { anyMark } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import type { UnitState } from '#lib/domain/compilation/editions/edition-text.ts';
import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import { codeOfUnit } from '#lib/domain/compilation/editions/reading.ts';
import { areParallel, sentencesOf } from '#lib/domain/compilation/editions/sentence-parts.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { element } from '../xml/element.ts';

/** An edition to be translated elsewhere. `note` says in its language what it is. */
export type EditionToExport = {
	slug: string;
	original: OfficialLanguage;
	language: OfficialLanguage;
	note: string;
	units: readonly FollowedUnit[];
};

/** What a state of ours is among those of XLIFF 1.2 (2.7.3, attribute values of `state` and `state-qualifier`). */
const states: Record<UnitState, { state: string; qualifier?: string }> = {
	missing: { state: 'needs-translation' },
	stale: { state: 'needs-translation', qualifier: 'fuzzy-match' },
	machine: { state: 'needs-review-translation', qualifier: 'mt-suggestion' },
	draft: { state: 'translated' },
	revised: { state: 'signed-off' },
	official: { state: 'final' }
};

/**
 * The units of an edition as XLIFF 1.2 (OASIS, 1 February 2008), one `trans-unit` a sentence where original and translation
 * have the same sentences, else one for the whole. Targets hold the translation, or the original where there is none, marked as such.
 * Footnotes and cross-references are `x` elements. Ids are those by which the file is read again.
 */
export function exportXliff(edition: EditionToExport): Uint8Array<ArrayBuffer> {
	const { slug, original, language, note, units } = edition;
	const file = element(
		'file',
		{
			original: slug,
			'source-language': original,
			'target-language': language,
			datatype: 'plaintext',
			'xml:space': 'preserve'
		},
		element('header', {}, element('note', { 'xml:lang': language }, escapeMarkup(note))),
		element('body', {}, ...units.map((unit) => groupOf(unit, edition)))
	);
	const root = element(
		'xliff',
		{ version: '1.2', xmlns: 'urn:oasis:names:tc:xliff:document:1.2' },
		file
	);
	return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}

function groupOf(unit: FollowedUnit, { original, language }: EditionToExport): string {
	const code = codeOfUnit(unit.id);
	const { state, qualifier } = states[unit.state];
	const sources = sentencesOf(unit.source, original);
	const isMissing = unit.state === 'missing';
	const targets = isMissing ? sources : sentencesOf(unit.words, language);
	const one = (id: string, source: string, target: string) =>
		element(
			'trans-unit',
			{ id },
			`${element('source', { 'xml:lang': original }, inlineOf(source))}`,
			element(
				'target',
				{ 'xml:lang': language, state, ...(qualifier && { 'state-qualifier': qualifier }) },
				inlineOf(target)
			)
		);
	const parts = areParallel(sources, targets)
		? sources.flatMap(({ depth, sentences }, line) =>
				sentences.map((sentence, index) =>
					one(
						`${code}-${line + 1}-${depth}-${index + 1}`,
						sentence,
						targets[line]?.sentences[index] ?? ''
					)
				)
			)
		: [one(`${code}-all`, unit.source, unit.words)];
	return (
		element('group', { id: code, restype: `x-${unit.kind}` }, `\n${parts.join('\n')}\n`) + '\n'
	);
}

/** Typed words with their marks as elements: `[^2]` is the second footnote, `[#1]` the first cross-reference. */
function inlineOf(words: string): string {
	let from = 0;
	let written = '';
	for (const { 0: mark, index } of words.matchAll(anyMark)) {
		const isNote = mark.startsWith('[^');
		written += escapeMarkup(words.slice(from, index));
		written += element('x', {
			id: `${isNote ? 'n' : 'r'}${mark.slice(2, -1)}`,
			ctype: isNote ? 'x-footnote' : 'x-reference',
			'equiv-text': mark
		});
		from = index + mark.length;
	}
	return written + escapeMarkup(words.slice(from));
}
