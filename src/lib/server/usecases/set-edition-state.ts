import { tidyText } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { problemsOfText } from '#lib/domain/compilation/editions/text-problems.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { nameOfActor } from '#lib/server/db/audit.ts';
import { findEditionWork } from '#lib/server/db/edition-work.ts';
import { keepEditionTexts } from '#lib/server/db/keep-edition-texts.ts';
import { writerOfUnit } from '#lib/server/db/writer-of-unit.ts';

/** What a person can say of a translation as it stands: `revised` also where its original changed and it is still right. */
const settableStates = ['revised', 'official'] as const;

/** `own`: an official text is made so by another than who wrote it. `unfit`: it lacks marks of the original, or there is none. */
export type SetState = { ok: true } | { ok: false; reason: 'own' | 'changed' | 'gone' | 'unfit' };

/**
 * Says that the translation of a line is revised or official, as it stands and of the original as it stands. Throws `not-found`
 * without the edition, `invalid` for another state, `document-closed` where it is final or issued.
 */
export async function setEditionState(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; unit: string; mark: string; state: string }
): Promise<SetState> {
	ensureMay(actor, 'translate');
	const { slug, language, unit, mark } = input;
	const state = settableStates.find((each) => each === input.state);
	if (!state) throw new AppError('invalid', { field: 'state' });
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const found = work.units.find(({ id }) => id === unit);
	if (!found) return { ok: false, reason: 'gone' };
	if (found.state === state) return { ok: true };
	const own = work.texts.find((each) => each.unit === unit);
	if (markOfUnit(found.source, own?.number) !== mark) return { ok: false, reason: 'changed' };
	const words = tidyText(found.words);
	if (found.state === 'missing' || problemsOfText(found.source, words).length > 0)
		return { ok: false, reason: 'unfit' };
	const writtenBy = await writerOfUnit(ctx.db, work, found);
	if (state === 'official' && writtenBy === nameOfActor(actor)) return { ok: false, reason: 'own' };
	const { kept } = await keepEditionTexts(
		ctx.transact,
		{ ...work, slug, at: ctx.now(), actor, action: 'set-edition-state' },
		[{ unit, mark, words, state, writtenBy }]
	);
	return kept === 1 ? { ok: true } : { ok: false, reason: 'changed' };
}
