import { compareFile, isSound } from '#lib/domain/compilation/editions/reading.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEditionReading } from '../db/edition-readings.ts';
import { findEditionWork } from '../db/edition-work.ts';
import { keepEditionTexts } from '../db/keep-edition-texts.ts';

/** `gone`: the file is kept no longer. `changed`: the segment is not as it was shown. `unfit`: it has a problem. */
export type TakenReading =
	{ ok: true; taken: number } | { ok: false; reason: 'gone' | 'changed' | 'unfit' };

/**
 * Takes one translation of a file that was read, as it was shown with `mark`, or without `unit` all that fit: those without a
 * problem whose original has not changed since. Throws `not-found` without the edition, `document-closed` where it is final
 * or issued.
 */
export async function takeEditionReading(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; id: string; unit?: string; mark?: string }
): Promise<TakenReading> {
	ensureMay(actor, 'translate');
	const { slug, language, id, unit, mark } = input;
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const reading = await findEditionReading(ctx.db, work, id);
	if (!reading) return { ok: false, reason: 'gone' };
	const { changes } = compareFile(reading, work.units);
	const numbers = new Map(work.texts.map((each) => [each.unit, each.number]));
	const given = changes
		.filter((change) => (unit === undefined ? isSound(change) : change.unit === unit))
		.map((change) => ({
			unit: change.unit,
			mark: markOfUnit(change.source, numbers.get(change.unit)),
			words: change.then,
			state: change.state,
			problems: change.problems
		}));
	const [first] = given;
	if (unit !== undefined) {
		if (first === undefined || first.mark !== mark) return { ok: false, reason: 'changed' };
		// What is unfinished a person may take all the same; what cannot be read nobody can.
		if (first.problems.some(({ kind }) => kind !== 'unfinished'))
			return { ok: false, reason: 'unfit' };
	}
	if (first === undefined) return { ok: true, taken: 0 };
	const { kept } = await keepEditionTexts(
		ctx.transact,
		{ ...work, slug, at: ctx.now(), actor, action: 'take-edition-file' },
		given
	);
	return kept > 0 ? { ok: true, taken: kept } : { ok: false, reason: 'changed' };
}
