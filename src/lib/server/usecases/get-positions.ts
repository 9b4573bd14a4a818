import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Theme } from '#lib/domain/theme.ts';
import { inCodebookOrder } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation, findThemes } from '../db/consultations.ts';
import { findPassagesByTheme } from '../db/position-passages.ts';
import { findStoredPositions } from '../db/positions.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';

/** A passage that is, or can be put, in a position. */
export type PositionPassage = {
	submissionId: string;
	excerpt: string;
	signatories: ReplySignatory[];
	/** Its words as they stand, and their language; nothing where it is coded no longer. */
	words?: string;
	language?: string;
	/**
	 * What a person has to look at: it is coded no longer (`gone`), to another theme than its position (`elsewhere`), or
	 * other words stand there now (`changed`).
	 */
	doubt?: 'gone' | 'elsewhere' | 'changed';
};

export type ThemeWithPositions = {
	theme: Theme;
	positions: { key: string; statement: Texts; passages: PositionPassage[] }[];
	/** Passages coded to the theme that are in no position. */
	loose: PositionPassage[];
};

/** Positions by theme, with what is in them and what could be. Confidential replies are not told and not listed. Throws `not-found`. */
export async function getPositions(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<{ themes: ThemeWithPositions[]; languages: OfficialLanguage[]; mayChange: boolean }> {
	ensureMay(actor, 'read-submissions');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const themes = inCodebookOrder(await findThemes(ctx.db, stored.id));
	const positions = await findStoredPositions(ctx.db, stored.id);
	const passages = await findPassagesByTheme(ctx.db, stored.id);
	const byId = new Map(passages.map((each) => [`${each.submissionId} ${each.excerpt}`, each]));
	const signatories = await signatoriesOf(ctx.db, [
		...new Set([
			...passages.map(({ submissionId }) => submissionId),
			...positions.flatMap(({ members }) => members.map(({ submissionId }) => submissionId))
		])
	]);
	const taken = new Set(
		positions.flatMap(({ members }) =>
			members.map(({ submissionId, excerpt }) => `${submissionId} ${excerpt}`)
		)
	);
	const shown = (submissionId: string, excerpt: string, theme: string): PositionPassage => {
		const passage = byId.get(`${submissionId} ${excerpt}`);
		const named = { submissionId, excerpt, signatories: signatories.get(submissionId) ?? [] };
		if (passage === undefined) return { ...named, doubt: 'gone' };
		const { words, language, changed } = passage;
		const doubt = passage.theme !== theme ? 'elsewhere' : changed ? 'changed' : undefined;
		return { ...named, words, language, ...(doubt !== undefined && { doubt }) };
	};
	return {
		themes: themes.map((theme) => ({
			theme,
			positions: positions
				.filter((position) => position.theme === theme.key)
				.map(({ key, statement, members }) => ({
					key,
					statement,
					passages: members.map((each) => shown(each.submissionId, each.excerpt, theme.key))
				})),
			loose: passages
				.filter(
					(each) => each.theme === theme.key && !taken.has(`${each.submissionId} ${each.excerpt}`)
				)
				.map((each) => shown(each.submissionId, each.excerpt, theme.key))
		})),
		languages: stored.consultation.languages,
		mayChange: hasRight(actor, 'plan-document')
	};
}
