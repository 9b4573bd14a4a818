import { plannedSections } from '#lib/domain/document-plan.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation, findThemes, replaceThemes } from '../db/consultations.ts';
import { hasExcerpts, recodeAll } from '../db/excerpts.ts';
import { hasPositions, movePositions } from '../db/positions.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';

export type RemovedTheme =
	/** How many passages were recoded. */
	| { ok: true; recoded: number }
	/** Passages are coded to it: a theme to recode them to is needed. */
	| { ok: false; reason: 'coded' }
	/** Questions are mapped to it, their answers would be drafted nowhere. */
	| { ok: false; reason: 'mapped'; questions: { number?: string; label: Texts }[] }
	/** Sub-themes stand under it. */
	| { ok: false; reason: 'has-subthemes' }
	/** Positions stand under it: a theme to which they go is needed. */
	| { ok: false; reason: 'has-positions' }
	/** A section of the document is planned for it. */
	| { ok: false; reason: 'planned' };

/**
 * Takes a theme from the codebook. What is coded to it goes to `recodeTo`, with the positions under it; without one, a theme to which anything is coded,
 * in replies in force or not, stays. Throws `not-found`; `invalid` with `field: 'recodeTo'`.
 */
export async function removeTheme(
	ctx: Context,
	actor: Actor,
	{ slug, key, recodeTo }: { slug: string; key: string; recodeTo?: string }
): Promise<RemovedTheme> {
	ensureMay(actor, 'manage-codebook');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const at = ctx.now();
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, stored.id);
	const mapped = questionsOf(questionnaire).filter(({ theme }) => theme === key);
	if (mapped.length > 0)
		return {
			ok: false,
			reason: 'mapped',
			questions: mapped.map(({ number, label }) => ({ number, label }))
		};
	const plan = plannedSections(stored.consultation.document.sections ?? []);
	if (plan.some((section) => section.kind === 'replies' && section.themes?.includes(key)))
		return { ok: false, reason: 'planned' };
	let outcome: RemovedTheme = { ok: true, recoded: 0 };
	try {
		await ctx.transact(async (trx) => {
			// The audit comes first: nobody codes to the theme while it goes.
			await appendAudit(trx, {
				at,
				actor,
				action: 'remove-theme',
				subject: `consultation:${slug}`,
				details: { key, recodeTo: recodeTo ?? null }
			});
			const themes = await findThemes(trx, stored.id);
			if (!themes.some((theme) => theme.key === key)) throw new AppError('not-found');
			if (themes.some(({ parent }) => parent === key)) throw new NotRemoved('has-subthemes');
			let recoded = 0;
			if (recodeTo !== undefined) {
				if (recodeTo === key || !themes.some((theme) => theme.key === recodeTo))
					throw new AppError('invalid', { field: 'recodeTo' });
				await movePositions(trx, stored.id, key, recodeTo);
				recoded = await recodeAll(trx, stored.id, key, recodeTo, {
					at,
					by: nameOfActor(actor)
				});
			} else if (await hasExcerpts(trx, stored.id, key)) throw new NotRemoved('coded');
			else if (await hasPositions(trx, stored.id, key)) throw new NotRemoved('has-positions');
			await replaceThemes(
				trx,
				stored.id,
				themes.filter((theme) => theme.key !== key)
			);
			outcome = { ok: true, recoded };
		});
	} catch (failure) {
		if (failure instanceof NotRemoved) return { ok: false, reason: failure.reason };
		throw failure;
	}
	return outcome;
}

/** Undoes the transaction. */
class NotRemoved extends Error {
	readonly reason: 'coded' | 'has-subthemes' | 'has-positions';
	constructor(reason: NotRemoved['reason']) {
		super(reason);
		this.reason = reason;
	}
}
