import type { PlannedSection, WrittenKind } from '../document-plan.ts';
import { wordingIn } from '../language.ts';
import { paragraphsOf } from '../words.ts';
import type { Drafting } from './drafting.ts';
import type { Paragraph } from './model.ts';
import type { SectionDraft } from './planned.ts';
import { wordsIn } from './wording.ts';

/** A section whose words staff wrote: its numbered paragraphs, then the sections in it. */
export function writtenSection(
	section: Extract<PlannedSection, { kind: WrittenKind }>,
	under: SectionDraft[],
	{ language }: Drafting
): SectionDraft {
	const wording = wordingIn(section.text ?? {}, language);
	const paragraphs = paragraphsOf(wording.text).map(({ text }, index): Paragraph => ({
		type: 'paragraph',
		id: `p-${section.key}-${index + 1}`,
		attribution: [],
		content: wordsIn({ [wording.language]: text }, language)
	}));
	return {
		type: 'section',
		id: `s-${section.key}`,
		heading: wordsIn(section.heading, language),
		children: [...paragraphs, ...under]
	};
}
