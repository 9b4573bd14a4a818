import type { PlannedSection } from '../document-plan.ts';
import { plannedSections } from '../document-plan.ts';
import type { Drafting } from './drafting.ts';
import { introduction } from './introduction.ts';
import { panelSection } from './panel-section.ts';
import type { SectionDraft } from './planned.ts';
import { receivedSections } from './received-sections.ts';
import { themeSections } from './theme-sections.ts';
import { wordsIn } from './wording.ts';
import { writtenSection } from './written-section.ts';

/**
 * The sections of the body as the consultation plans them, before their words. Statements at a panel that has a section
 * of its own are told there and not among the replies.
 */
export function bodySections(plan: readonly PlannedSection[], drafting: Drafting): SectionDraft[] {
	const panels = new Set(
		plannedSections(plan).flatMap((section) =>
			section.kind === 'replies' && section.mode === 'panel' ? (section.panel ?? []) : []
		)
	);
	const replies = drafting.submissions.filter(
		({ panel }) => panel === undefined || !panels.has(panel)
	);
	const draft = (section: PlannedSection): SectionDraft => {
		switch (section.kind) {
			case 'introduction':
				return introductionDraft(section, drafting);
			case 'replies':
				switch (section.mode) {
					case 'panel':
						return panelSection(section, drafting);
					case 'as-received':
						return receivedSections(section, replies, drafting);
					case 'summary':
					case 'grouped':
						return themeSections(section, replies, drafting);
				}
				break;
			default:
				return writtenSection(section, (section.sections ?? []).map(draft), drafting);
		}
		throw new Error(`unknown mode of replies ${(section as { mode: string }).mode}`);
	};
	return plan.map(draft);
}

function introductionDraft(
	section: Extract<PlannedSection, { kind: 'introduction' }>,
	{ snapshot, language, closed }: Drafting
): SectionDraft {
	const drafted = introduction(snapshot, language, closed);
	const heading =
		section.heading === undefined ? drafted.heading : wordsIn(section.heading, language);
	const paragraphs = drafted.children.filter((child) => child.type === 'paragraph');
	return { type: 'section', id: drafted.id, heading, children: paragraphs };
}
