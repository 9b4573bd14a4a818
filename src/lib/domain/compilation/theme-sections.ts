import type { PlannedSection } from '../document-plan.ts';
import { usualHeading } from '../document-plan.ts';
import type { Theme, ThemeBranch } from '../theme.ts';
import { themeTree } from '../theme.ts';
import { compose } from './compose.ts';
import type { Drafting } from './drafting.ts';
import { idOfReplies, idOfSubmission, reportedId, scopeOf } from './ids.ts';
import type { Inline } from './model.ts';
import type { TellTheme } from './nested-themes.ts';
import { headed, placeOfTheme, underTheme } from './nested-themes.ts';
import type { Grouped, Reported, SectionDraft } from './planned.ts';
import type { Submission } from '../submission.ts';
import { passagesOf } from './answer-passages.ts';
import { voiceOf } from './voices.ts';
import { inSameTerms } from './in-same-terms.ts';
import { wordsIn } from './wording.ts';

export type RepliesSection = Extract<PlannedSection, { kind: 'replies' }>;

/** The heading of a section of replies: its own, else the usual one. */
export function headingOfReplies(section: RepliesSection, drafting: Drafting): Inline[] {
	const { repliesHeading } = drafting.snapshot.consultation.document;
	const usual = usualHeading(section, repliesHeading, drafting.snapshot.panels ?? []);
	return wordsIn(section.heading ?? usual, drafting.language);
}

/** The themes that a section tells, in the order of the codebook; a theme brings its sub-themes. */
export function themesOf(section: RepliesSection, drafting: Drafting): Theme[] {
	const { themes } = drafting.snapshot;
	const wanted = section.themes;
	return wanted === undefined
		? themes
		: themes.filter(
				({ key, parent }) =>
					wanted.includes(key) || (parent !== undefined && wanted.includes(parent))
			);
}

/**
 * Replies by theme: one heading per theme, and under it one per sub-theme. Under each stand the positions of several
 * respondents where the mode is `grouped`, then the respondents in order, one paragraph for each paragraph of what they
 * say. With a single theme the paragraphs stand under the section itself, as there is no A without a B.
 */
export function themeSections(
	section: RepliesSection,
	submissions: readonly Submission[],
	drafting: Drafting
): SectionDraft {
	const { phrases, language } = drafting;
	const scope = scopeOf(section.key);
	const id = idOfReplies(section);
	const heading = headingOfReplies(section, drafting);
	const themes = themesOf(section, drafting);
	const positions =
		section.mode === 'grouped'
			? positionsAmong(submissions, drafting).filter(({ position }) =>
					themes.some(({ key }) => key === position.theme)
				)
			: [];
	const grouped = new Map<string, Set<string>>();
	for (const { submission, excerpt } of positions.flatMap(({ sources }) => sources)) {
		const known = grouped.get(submission.key);
		if (known) known.add(excerpt.id);
		else grouped.set(submission.key, new Set([excerpt.id]));
	}

	const tell: TellTheme = (theme, place) => {
		const together = positions
			.filter(({ position }) => position.theme === theme)
			.map(({ position, sources }): Grouped => ({
				type: 'grouped',
				id: `p-${scope}position-${position.key}`,
				theme,
				scope: place,
				position,
				sources
			}));
		const single = inSameTerms(
			submissions.flatMap((submission) =>
				reportedUnder(theme, submission, grouped.get(submission.key), scope, place, drafting)
			),
			drafting
		);
		return [...together, ...single];
	};
	const told = (branch: ThemeBranch, place: string): SectionDraft['children'] => {
		const children = underTheme(branch, place, tell, scope, language);
		if (children.length > 0) return children;
		const none = `p-${scope}none-${branch.theme.key}`;
		const content = compose(phrases.noReply);
		return [{ type: 'paragraph', id: none, attribution: [], content }];
	};

	const branches = themeTree(themes);
	const [only] = branches;
	if (branches.length === 1 && only !== undefined) {
		const { theme } = only;
		return { type: 'section', id, theme: theme.key, heading, children: told(only, id) };
	}
	return {
		type: 'section',
		id,
		heading,
		children: branches.map((branch) => {
			const place = placeOfTheme(branch.theme, scope);
			return headed({ theme: branch.theme, place, children: told(branch, place) }, language);
		})
	};
}

/** The positions that rest on these submissions. What is coded to another theme since is not told in its position. */
function positionsAmong(
	submissions: readonly Submission[],
	drafting: Drafting
): Pick<Grouped, 'position' | 'sources'>[] {
	const byKey = new Map(submissions.map((each) => [each.key, each]));
	return (drafting.snapshot.positions ?? []).flatMap((position) => {
		const sources = position.excerpts.flatMap((named) => {
			const submission = byKey.get(named.submission);
			const excerpt = submission?.excerpts?.find(({ id }) => id === named.excerpt);
			const answer = submission?.answers.find((each) => each.question === excerpt?.question);
			if (submission === undefined || excerpt === undefined || answer === undefined) return [];
			if (excerpt.theme !== position.theme) return [];
			return [{ submission, excerpt, voice: voiceOf(submission, answer, drafting) }];
		});
		return sources.length === 0 ? [] : [{ position, sources }];
	});
}

/** The paragraphs of one submission under a theme; `told` are the ids of excerpts that positions tell. */
export function reportedUnder(
	theme: string,
	submission: Submission,
	told: ReadonlySet<string> | undefined,
	scope: string,
	place: string,
	drafting: Drafting,
	panel = false
): Reported[] {
	const { questionnaire } = drafting.snapshot;
	return passagesOf(submission, theme, questionnaire, drafting.language, told).map(
		(passage, index) => ({
			type: 'reported',
			id: reportedId(submission, theme, index + 1, scope),
			theme,
			scope: place,
			passage,
			voice: voiceOf(submission, passage.answer, drafting),
			panel
		})
	);
}

/** Id of a section that holds what one submission says. */
export function sectionIdOf(submission: Submission, scope: string): string {
	return `${scope}reply-${idOfSubmission(submission)}`;
}
