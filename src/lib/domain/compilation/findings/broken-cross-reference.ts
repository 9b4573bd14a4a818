import { westernDigits } from '../../amounts.ts';
import type { OfficialLanguage } from '../../language.ts';
import { annexMark } from '../marks.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import type { Finding } from './finding.ts';

type Pointer = { number: number; direction?: 'above' | 'below' };

/** `par. 11 above`, or `see par. 11` where no other document follows. */
const pointers: Record<OfficialLanguage, RegExp> = {
	ar: /(?:(?<see>انظر|ينظر|راجع)\s+)?(?:الفقرة|الفقرات)\s+(?<n>[0-9]{1,4})(?:\s+(?:(?<up>أعلاه)|(?<down>أدناه)))?(?!\s+من)/gu,
	zh: /(?:(?<up>上文)|(?<down>下文)|(?<see>见))第\s?(?<n>[0-9]{1,4})\s?段/gu,
	en: /(?:(?<see>see|cf\.)\s)?para(?:s?\.|graphs?)[\s\u00a0](?<n>[0-9]{1,4})(?:\s(?:(?<up>above)|(?<down>below)))?(?!\s(?:of|to|in)\b)/giu,
	fr: /(?:(?<see>voir(?:\s(?:le|la|les))?)\s)?par(?:\.|agraphes?)[\s\u00a0](?<n>[0-9]{1,4})(?:\s(?:(?<up>ci-dessus|supra)|(?<down>ci-après|ci-dessous|infra)))?(?!\s(?:de|du|des)\b)/giu,
	ru: /(?:(?<see>см\.)\s)?(?:пункт\p{L}{0,3}|п\.)[\s\u00a0](?<n>[0-9]{1,4})(?:\s(?:(?<up>выше)|(?<down>ниже)))?(?!\s(?:резолюци|решени|доклад|приложени|документ))/giu,
	es: /(?:(?<see>véase|véanse)\s(?:(?:el|los)\s)?)?párr(?:s?\.|afos?)[\s\u00a0](?<n>[0-9]{1,4})(?:\s(?:(?<up>supra|más arriba)|(?<down>infra|más abajo)))?(?!\s(?:de|del)\b)/giu
};

const annexPointers: Record<OfficialLanguage, RegExp> = {
	ar: /(?:انظر|ينظر|راجع)\s+المرفق\s+(?<mark>ال\p{L}+(?:\s+عشر)?)/gu,
	zh: /见附件(?<mark>[一二三四五六七八九十]{1,3})/gu,
	en: /(?:see|cf\.)\s+annex\s+(?<mark>[IVX]{1,5})\b/giu,
	fr: /voir\s+(?:l['’])?annexe\s+(?<mark>[IVX]{1,5})\b/giu,
	ru: /см\.\s+приложение\s+(?<mark>[IVX]{1,5})(?![\p{L}])/giu,
	es: /véase\s+(?:el\s+)?anexo\s+(?<mark>[IVX]{1,5})\b/giu
};

const notePointers: Record<OfficialLanguage, RegExp> = {
	ar: /(?:انظر|راجع)\s+الحاشية\s+(?<n>[0-9]{1,3})/gu,
	zh: /(?:见|上文|下文)脚注\s?(?<n>[0-9]{1,3})/gu,
	en: /(?:see\s+(?:foot)?note\s+(?<n>[0-9]{1,3})|(?:foot)?note\s+(?<m>[0-9]{1,3})\s+(?:above|below))/giu,
	fr: /(?:voir\s+(?:la\s+)?note\s+(?<n>[0-9]{1,3})|note\s+(?<m>[0-9]{1,3})\s+(?:ci-dessus|supra|infra))/giu,
	ru: /(?:см\.\s+сноску\s+(?<n>[0-9]{1,3})|сноск\p{L}+\s+(?<m>[0-9]{1,3})\s+(?:выше|ниже))/giu,
	es: /(?:véase\s+(?:la\s+)?nota\s+(?<n>[0-9]{1,3})|nota\s+(?<m>[0-9]{1,3})\s+(?:supra|infra))/giu
};

/**
 * A reference to a node that is not there; a paragraph, annex or footnote in words of the kind "See para. 11 above" that
 * the document has not; one that stands on the other side of the reference than it says; and, in a note that leads from
 * one answer of a reply to another, a paragraph in another name, as renumbering leaves behind.
 * Source: A/HRC/19/50, footnote 4 ("See para. 11 above").
 */
export function brokenCrossReference(document: CheckedDocument): Finding[] {
	const { compilation, numbers, language } = document;
	const all = [...numbers.values()];
	const paragraphs = all.filter(({ kind }) => kind === 'paragraph').length;
	const inBody = document.lines.filter(({ kind, part }) => kind === 'footnote' && part === 'body');
	const annexes = new Set(
		compilation.annexes.map((_, index) => annexMark(language, index + 1).toUpperCase())
	);
	const speakers = new Map(
		document.lines.flatMap(({ kind, node, paragraph }) =>
			kind === 'paragraph' && paragraph
				? [[numbers.get(node)?.number ?? 0, paragraph.attribution.join(' ')] as const]
				: []
		)
	);
	return document.lines.flatMap((line): Finding[] => {
		const findings: Finding[] = [];
		const where = document.placeOf(line);
		const about = { rule: 'broken-cross-reference', severity: 'blocks', where } as const;
		const targets = referencesIn(line);
		for (const target of targets)
			if (!numbers.has(target)) findings.push({ ...about, message: 'reference-to-nothing' });
		const text = westernDigits(line.text);
		const here = line.paragraph && numbers.get(line.paragraph.id);
		if (line.kind === 'cell' || line.part === 'annex') return findings;

		for (const { number: stated, direction } of pointersIn(text, language)) {
			if (stated < 1 || stated > paragraphs) {
				findings.push({ ...about, stated, found: paragraphs, message: 'reference-beyond' });
			} else if (
				here !== undefined &&
				direction !== undefined &&
				(direction === 'above' ? stated >= here.number : stated <= here.number)
			) {
				findings.push({ ...about, severity: 'look', stated, message: 'reference-direction' });
			} else if (
				line.footnote?.about === 'cross-reference' &&
				(line.paragraph?.attribution.length ?? 0) > 0 &&
				speakers.get(stated) !== line.paragraph?.attribution.join(' ')
			) {
				findings.push({ ...about, stated, message: 'reference-elsewhere' });
			}
		}
		for (const { groups } of text.matchAll(annexPointers[language])) {
			const mark = groups?.['mark'] ?? '';
			if (compilation.annexes.length > 1 && !annexes.has(mark.toUpperCase()))
				findings.push({
					...about,
					words: mark,
					found: compilation.annexes.length,
					message: 'annex-beyond'
				});
		}
		for (const { groups } of text.matchAll(notePointers[language])) {
			const stated = Number(groups?.['n'] ?? groups?.['m']);
			if (stated < 1 || stated > inBody.length)
				findings.push({ ...about, stated, found: inBody.length, message: 'footnote-beyond' });
		}
		return findings;
	});
}

function referencesIn(line: CheckedLine): string[] {
	const inside = (content: CheckedLine['content']): string[] =>
		content.flatMap((inline) => {
			if (inline.type === 'reference') return [inline.target];
			return inline.type === 'list' ? inline.items.flatMap((item) => inside(item.content)) : [];
		});
	return inside(line.content);
}

function pointersIn(text: string, language: OfficialLanguage): Pointer[] {
	return [...text.matchAll(pointers[language])].flatMap(({ groups }): Pointer[] => {
		const number = Number(groups?.['n']);
		if (groups?.['up'] !== undefined) return [{ number, direction: 'above' }];
		if (groups?.['down'] !== undefined) return [{ number, direction: 'below' }];
		return groups?.['see'] === undefined ? [] : [{ number }];
	});
}
