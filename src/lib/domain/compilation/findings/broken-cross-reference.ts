import { westernDigits } from '../../amounts.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Compilation, Inline } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from './finding.ts';
import { allInlines, footnotesOf, linesOf, placeOf } from './walk.ts';

type Pointer = { number: number; above: boolean };

const pointers: Record<OfficialLanguage, RegExp> = {
	ar: /(?:الفقرة|الفقرات)\s+(?<n>[0-9]{1,4})\s+(?:(?<up>أعلاه)|(?<down>أدناه))/gu,
	zh: /(?:(?<up>上文)|(?<down>下文))第\s?(?<n>[0-9]{1,4})\s?段/gu,
	en: /para(?:s?\.|graphs?)\s(?<n>[0-9]{1,4})\s(?:(?<up>above)|(?<down>below))/giu,
	fr: /par(?:\.|agraphe)\s(?<n>[0-9]{1,4})\s(?:(?<up>ci-dessus|supra)|(?<down>ci-après|ci-dessous|infra))/giu,
	ru: /(?:пункт\p{L}{0,3}|п\.)\s(?<n>[0-9]{1,4})\s(?:(?<up>выше)|(?<down>ниже))/giu,
	es: /párr(?:s?\.|afos?)\s(?<n>[0-9]{1,4})\s(?:(?<up>supra|más arriba)|(?<down>infra|más abajo))/giu
};

/**
 * A reference to a node that is not there; a paragraph number in words of the kind "See para. 11 above" that no
 * paragraph has; or one that stands on the other side of the reference than it says.
 */
export function brokenCrossReference(
	compilation: Compilation,
	_snapshot: Snapshot,
	numbers: Numbers
): Finding[] {
	const { language } = compilation;
	const paragraphs = [...numbers.values()].filter(({ kind }) => kind === 'paragraph').length;
	const findings: Finding[] = [];
	const about = { rule: 'broken-cross-reference', severity: 'blocks' } as const;

	for (const { holder, line } of linesOf(compilation)) {
		for (const inline of allInlines(line)) {
			if (inline.type === 'reference' && !numbers.has(inline.target)) {
				findings.push({
					...about,
					where: placeOf(numbers, noteOf(line, inline) ?? holder),
					message: 'reference-to-nothing'
				});
			}
		}
		const here = numbers.get(holder);
		const check = (content: Inline[], node: string) => {
			for (const pointer of pointersIn(plainText(content, numbers, language), language)) {
				const stated = pointer.number;
				if (stated < 1 || stated > paragraphs) {
					findings.push({
						...about,
						where: placeOf(numbers, node),
						stated,
						found: paragraphs,
						message: 'reference-beyond'
					});
				} else if (
					here?.kind === 'paragraph' &&
					(pointer.above ? stated >= here.number : stated <= here.number)
				) {
					findings.push({
						...about,
						severity: 'look',
						where: placeOf(numbers, node),
						stated,
						message: 'reference-direction'
					});
				}
			}
		};
		check(line, holder);
		for (const note of footnotesOf(line)) check(note.content, note.id);
	}
	return findings;
}

function noteOf(line: Inline[], inner: Inline): string | undefined {
	return footnotesOf(line).find((note) => allInlines(note.content).includes(inner))?.id;
}

function pointersIn(text: string, language: OfficialLanguage): Pointer[] {
	return [...westernDigits(text).matchAll(pointers[language])].map(({ groups }) => ({
		number: Number(groups?.['n']),
		above: groups?.['up'] !== undefined
	}));
}
