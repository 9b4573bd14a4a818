import type { PlannedSection } from '#lib/domain/document-plan.ts';
import type { Path, Report } from './place.ts';
import type { Bundle } from './schema.ts';

/** Names of the sections that the model case gives, and the kind that each stands for: ids of the draft rest on them. */
const keptKeys: Record<string, PlannedSection['kind']> = {
	introduction: 'introduction',
	replies: 'replies'
};

/** Sections of the plan: their keys, their themes, and the panel of each panel summary. */
export function checkPlan({ consultation, themes, panels = [] }: Bundle, report: Report): void {
	const seen = new Set<string>();
	let introductions = 0;
	const check = (section: PlannedSection, path: Path) => {
		const { key, kind } = section;
		if (seen.has(key)) report([...path, 'key'], `${key} stands here twice`);
		seen.add(key);
		const kept = Object.hasOwn(keptKeys, key) ? keptKeys[key] : undefined;
		if (kept !== undefined && kept !== kind)
			report([...path, 'key'], `${key} is the key of a section of the kind ${kept}`);
		if (kind === 'introduction' && ++introductions > 1)
			report([...path, 'kind'], 'there is an introduction already');
		if (kind === 'replies') checkReplies(section, path);
		if ('sections' in section)
			section.sections?.forEach((each, index) => check(each, [...path, 'sections', index]));
	};
	const checkReplies = (section: Extract<PlannedSection, { kind: 'replies' }>, path: Path) => {
		section.themes?.forEach((theme, index) => {
			if (!themes.some(({ key }) => key === theme))
				report([...path, 'themes', index], `${theme} is not among the themes`);
			if (section.themes?.indexOf(theme) !== index)
				report([...path, 'themes', index], `${theme} stands here twice`);
		});
		const { mode, panel, order } = section;
		if (mode === 'panel') {
			if (panel === undefined) report([...path, 'panel'], 'a panel summary names its panel');
			else if (!panels.some(({ key }) => key === panel))
				report([...path, 'panel'], `${panel} is not among the panels`);
			return;
		}
		if (panel !== undefined) report([...path, 'panel'], 'only a panel summary names a panel');
		if (order !== undefined) report([...path, 'order'], 'only a panel summary has an order');
	};
	consultation.document.sections?.forEach((section, index) =>
		check(section, ['consultation', 'document', 'sections', index])
	);
}

/** Decisions on second replies are about two replies that are there. */
export function checkSecondReplies(bundle: Bundle, report: Report): void {
	const known = new Set(bundle.submissions.map(({ key }) => key));
	bundle.secondReplies?.forEach(({ replies }, index) => {
		replies.forEach((key, place) => {
			if (!known.has(key))
				report(['secondReplies', index, 'replies', place], `${key} is not among the submissions`);
		});
		if (replies[0] === replies[1])
			report(['secondReplies', index, 'replies', 1], `${replies[1]} stands here twice`);
	});
}

/** Positions rest on excerpts that are there; each excerpt is in one position at most. */
export function checkPositions(bundle: Bundle, report: Report): void {
	const { positions = [], themes, submissions } = bundle;
	const keys = new Set<string>();
	const taken = new Set<string>();
	const excerpts = new Map(
		submissions.map(({ key, excerpts = [] }) => [key, new Set(excerpts.map(({ id }) => id))])
	);
	positions.forEach((position, index) => {
		const path = ['positions', index];
		if (keys.has(position.key)) report([...path, 'key'], `${position.key} stands here twice`);
		keys.add(position.key);
		if (!themes.some(({ key }) => key === position.theme))
			report([...path, 'theme'], `${position.theme} is not among the themes`);
		position.excerpts.forEach(({ submission, excerpt }, e) => {
			const here = [...path, 'excerpts', e];
			const known = excerpts.get(submission);
			if (known === undefined)
				report([...here, 'submission'], `${submission} is not among the submissions`);
			else if (!known.has(excerpt))
				report([...here, 'excerpt'], `${excerpt} is no excerpt of ${submission}`);
			const id = `${submission}\n${excerpt}`;
			if (taken.has(id)) report(here, `${excerpt} is in a position already`);
			taken.add(id);
		});
	});
}

/** Panels, who speaks at them, and the statements that name them. */
export function checkPanels(bundle: Bundle, report: Report): void {
	const { panels = [], submissions, respondents } = bundle;
	const keys = new Set<string>();
	const statements = new Map(submissions.map(({ key, panel }) => [key, panel]));
	panels.forEach((panel, index) => {
		const path = ['panels', index];
		if (keys.has(panel.key)) report([...path, 'key'], `${panel.key} stands here twice`);
		keys.add(panel.key);
		const persons: [Path, string | undefined][] = [
			[[...path, 'chair'], panel.chair?.respondent],
			...panel.panellists.map(({ respondent }, p): [Path, string | undefined] => [
				[...path, 'panellists', p],
				respondent
			])
		];
		for (const [here, respondent] of persons)
			if (respondent !== undefined && !respondents.some(({ key }) => key === respondent))
				report([...here, 'respondent'], `${respondent} is not among the respondents`);
		panel.speakers.forEach((key, s) => {
			const here = [...path, 'speakers', s];
			if (!statements.has(key)) report(here, `${key} is not among the submissions`);
			else if (statements.get(key) !== panel.key) report(here, `${key} does not name this panel`);
			if (panel.speakers.indexOf(key) !== s) report(here, `${key} stands here twice`);
		});
	});
	submissions.forEach(({ panel, channel }, index) => {
		if (panel === undefined) return;
		if (!keys.has(panel))
			report(['submissions', index, 'panel'], `${panel} is not among the panels`);
		if (channel !== 'statement')
			report(['submissions', index, 'channel'], 'is not statement, as at every panel');
	});
}
