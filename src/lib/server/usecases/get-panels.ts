import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Panel, Panellist } from '#lib/domain/panel.ts';
import { panellistId } from '#lib/domain/panel.ts';
import { isReproduced, questionsOf } from '#lib/domain/questionnaire.ts';
import { states } from '#lib/domain/states.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, findStatements } from '../db/panels.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';

export type PanelOnDesk = Omit<Panel, 'speakers' | 'panellists'> & {
	panellists: (Panellist & { id: string })[];
	/** Statements in force in the order of speaking; those without a place in it follow. */
	statements: { id: string; signatories: ReplySignatory[] }[];
};

/** The panels of a consultation, and what registering a statement needs. Throws `not-found`. */
export async function getPanels(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<{
	panels: PanelOnDesk[];
	/** Under which a statement can be registered. */
	questions: { key: string; number?: string; label: Texts }[];
	/** Keys of the States. */
	states: string[];
	languages: OfficialLanguage[];
	mayChange: boolean;
}> {
	ensureMay(actor, 'read-submissions');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const panels = await findPanels(ctx.db, stored.id);
	const statements = await findStatements(ctx.db, stored.id);
	const signatories = await signatoriesOf(
		ctx.db,
		statements.map(({ id }) => id)
	);
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, stored.id);
	return {
		panels: panels.map(({ speakers: _, ...panel }) => ({
			...panel,
			panellists: panel.panellists.map((each) => ({ ...each, id: panellistId(each) })),
			statements: statements
				.filter((each) => each.panel === panel.key)
				.map(({ id }) => ({ id, signatories: signatories.get(id) ?? [] }))
		})),
		questions: questionsOf(questionnaire)
			.filter(isReproduced)
			.map(({ key, number, label }) => ({ key, ...(number !== undefined && { number }), label })),
		states: states.map(({ key }) => key),
		languages: stored.consultation.languages,
		mayChange: hasRight(actor, 'plan-document')
	};
}
