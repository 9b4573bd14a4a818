import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Theme } from '#lib/domain/theme.ts';
import { inCodebookOrder } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation, findThemes } from '../db/consultations.ts';
import { countByTheme } from '../db/excerpt-counts.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';

/** A theme with what rests on it. */
export type CodebookEntry = Theme & {
	/** Passages coded to it, and of how many replies; `changed` of them have other words now. */
	passages: number;
	replies: number;
	changed: number;
	/** Questions that are mapped to it. */
	questions: { key: string; number?: string; label: Texts }[];
	/** Languages of the consultation in which it has no name. */
	unnamed: OfficialLanguage[];
};

export type Codebook = {
	/** Each theme followed by its sub-themes. */
	themes: CodebookEntry[];
	languages: OfficialLanguage[];
	/** Whether this person may change it; the doors themselves ask again. */
	mayChange: boolean;
};

/** The codebook of a consultation. Throws `not-found`. */
export async function getCodebook(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<Codebook> {
	ensureMay(actor, 'read-submissions');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const { languages } = stored.consultation;
	const themes = inCodebookOrder(await findThemes(ctx.db, stored.id));
	const counts = await countByTheme(ctx.db, stored.id);
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, stored.id);
	const questions = questionsOf(questionnaire);
	return {
		themes: themes.map((theme) => ({
			...theme,
			...(counts.get(theme.key) ?? { passages: 0, replies: 0, changed: 0 }),
			questions: questions
				.filter((question) => question.theme === theme.key)
				.map(({ key, number, label }) => ({ key, number, label })),
			unnamed: languages.filter((language) => theme.name[language] === undefined)
		})),
		languages,
		mayChange: hasRight(actor, 'manage-codebook')
	};
}
