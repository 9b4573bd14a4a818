import type { PlannedSection } from '#lib/domain/document-plan.ts';
import { modelPlan } from '#lib/domain/document-plan.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Theme } from '#lib/domain/theme.ts';
import { inCodebookOrder } from '#lib/domain/theme.ts';
import type { ToldTwice } from '#lib/domain/told-twice.ts';
import { toldTwice } from '#lib/domain/told-twice.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation, findThemes } from '../db/consultations.ts';
import { findPanels } from '../db/panels.ts';

export type Plan = {
	sections: PlannedSection[];
	/** Nobody has planned it: the sections are those of the model case. */
	isModel: boolean;
	/** What a section of replies is headed that has neither a heading of its own nor a panel. */
	repliesHeading: Texts;
	themes: Theme[];
	panels: { key: string; date: string; title: Texts }[];
	/** Sections that tell what an earlier one tells. */
	toldTwice: ToldTwice[];
	languages: OfficialLanguage[];
	/** Whether this person may change it; the doors themselves ask again. */
	mayChange: boolean;
};

/** The plan of the document of a consultation. Throws `not-found`. */
export async function getPlan(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<Plan> {
	ensureMay(actor, 'read-submissions');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const { languages, document } = stored.consultation;
	const themes = inCodebookOrder(await findThemes(ctx.db, stored.id));
	const sections = document.sections ?? modelPlan();
	const panels = await findPanels(ctx.db, stored.id);
	return {
		sections,
		isModel: document.sections === undefined,
		repliesHeading: document.repliesHeading,
		themes,
		toldTwice: toldTwice(sections, themes),
		panels: panels.map(({ key, date, title }) => ({ key, date, title })),
		languages,
		mayChange: hasRight(actor, 'plan-document')
	};
}
