import type { PlannedSection } from '../document-plan.ts';
import type { Theme } from '../theme.ts';
import { compose } from './compose.ts';
import type { Drafting } from './drafting.ts';
import { idOfSubmission, reportedId, scopeOf } from './ids.ts';
import type { Inline } from './model.ts';
import type { Grouped, Reported, SectionDraft } from './planned.ts';
import type { Submission } from '../submission.ts';
import { passagesOf } from './answer-passages.ts';
import { voiceOf } from './voices.ts';
import { wordsIn } from './wording.ts';

export type RepliesSection = Extract<PlannedSection, { kind: 'replies' }>;

/** The heading of a section of replies: its own, else that of the document. */
export function headingOfReplies(section: RepliesSection, drafting: Drafting): Inline[] {
	const { repliesHeading } = drafting.snapshot.consultation.document;
	return wordsIn(section.heading ?? repliesHeading, drafting.language);
}

/** The themes that a section tells, in the order of the codebook. */
export function themesOf(section: RepliesSection, drafting: Drafting): Theme[] {
	const { themes } = drafting.snapshot;
	return section.themes === undefined
		? themes
		: themes.filter(({ key }) => section.themes?.includes(key));
}

/**
 * Replies by theme: one heading per theme, under each the positions of several respondents where the mode is `grouped`,
 * then the respondents in order, one paragraph for each paragraph of what they say. With a single theme the paragraphs
 * stand under the section itself, as there is no A without a B.
 */
export function themeSections(
	section: RepliesSection,
	submissions: readonly Submission[],
	drafting: Drafting
): SectionDraft {
	const { snapshot, phrases, language } = drafting;
	const scope = scopeOf(section.key);
	const id = section.key === 'replies' ? 'replies' : `s-${section.key}`;
	const heading = headingOfReplies(section, drafting);
	const positions = section.mode === 'grouped' ? positionsIn(submissions, drafting) : [];
	const grouped = new Map<string, Set<string>>();
	const told = themesOf(section, drafting);
	for (const each of positions) {
		if (!told.some(({ key }) => key === each.position.theme)) continue;
		for (const { submission, excerpt } of each.sources) {
			const known = grouped.get(submission.key);
			if (known) known.add(excerpt.id);
			else grouped.set(submission.key, new Set([excerpt.id]));
		}
	}

	const under = (theme: string, place: string): SectionDraft['children'] => {
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
		const single = submissions.flatMap((submission) =>
			reportedUnder(theme, submission, grouped.get(submission.key), scope, place, drafting)
		);
		if (together.length + single.length > 0) return [...together, ...single];
		const content = compose(phrases.noReply);
		return [{ type: 'paragraph', id: `p-${scope}none-${theme}`, attribution: [], content }];
	};

	const only = told.length === 1 ? told[0] : undefined;
	if (only !== undefined) {
		const children = under(only.key, id);
		return { type: 'section', id, theme: only.key, heading, children };
	}
	return {
		type: 'section',
		id,
		heading,
		children: told.map((theme) => {
			const place = `${scope}theme-${theme.key}`;
			return {
				type: 'section' as const,
				id: place,
				theme: theme.key,
				heading: wordsIn(theme.name, language),
				children: under(theme.key, place)
			};
		})
	};

	function positionsIn(submissions: readonly Submission[], drafting: Drafting) {
		const byKey = new Map(submissions.map((each) => [each.key, each]));
		return (snapshot.positions ?? []).flatMap((position) => {
			const sources = position.excerpts.flatMap((named) => {
				const submission = byKey.get(named.submission);
				const excerpt = submission?.excerpts?.find(({ id }) => id === named.excerpt);
				const answer = submission?.answers.find((each) => each.question === excerpt?.question);
				if (submission === undefined || excerpt === undefined || answer === undefined) return [];
				return [{ submission, excerpt, voice: voiceOf(submission, answer, drafting) }];
			});
			return sources.length === 0 ? [] : [{ position, sources }];
		});
	}
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
