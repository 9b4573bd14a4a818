import type { ReadProblem } from '#lib/domain/compilation/editions/reading.ts';
import { compareFile, isSound } from '#lib/domain/compilation/editions/reading.ts';
import type { UnitKind } from '#lib/domain/compilation/editions/edition-unit.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import type { TextDoubt } from '#lib/domain/compilation/editions/text-problems.ts';
import { doubtsOfText } from '#lib/domain/compilation/editions/text-problems.ts';
import type { Part } from '#lib/domain/difference.ts';
import { differenceOf } from '#lib/domain/difference.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEditionReading } from '../db/edition-readings.ts';
import { findEditionWork } from '../db/edition-work.ts';

/** Changes on a page; the others come when these are decided. */
const mostChanges = 50;
const mostUnknown = 50;

/** What a file would make of one segment. */
export type ChangeToTake = {
	unit: string;
	kind: UnitKind;
	label: string;
	mark: string;
	source: string;
	/** Where the original changed since the file was made: how. */
	changed?: Part[];
	now: Part[];
	then: Part[];
	problems: ReadProblem[];
	doubts: TextDoubt[];
};

export type EditionReadingToShow = {
	name: string;
	originalLanguage: OfficialLanguage;
	changes: ChangeToTake[];
	/** How many changes there are, how many of them can be taken at once, and how many texts say the same. */
	numbers: { changes: number; sound: number; same: number; unknown: number };
	/** Texts whose segment the original no longer has, so that nothing is lost. */
	unknown: { source: string; words: string }[];
};

/**
 * What a file that was read would change in the edition as it stands. Throws `not-found` without the edition, and where the
 * file is kept no longer.
 */
export async function getEditionReading(
	ctx: Context,
	actor: Actor,
	{ slug, language, id }: { slug: string; language: OfficialLanguage; id: string }
): Promise<EditionReadingToShow> {
	ensureMay(actor, 'translate');
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const reading = await findEditionReading(ctx.db, work, id);
	if (!reading) throw new AppError('not-found');
	const { changes, same, unknown } = compareFile(reading, work.units);
	const { originalLanguage } = work;
	const numbers = numberCompilation(work.original.model);
	const units = new Map(work.units.map((unit) => [unit.id, unit]));
	const own = new Map(work.texts.map((each) => [each.unit, each]));
	return {
		name: reading.name,
		originalLanguage,
		numbers: {
			changes: changes.length,
			sound: changes.filter(isSound).length,
			same,
			unknown: unknown.length
		},
		unknown: unknown.slice(0, mostUnknown).map(({ source, words }) => ({ source, words })),
		changes: changes.slice(0, mostChanges).map((change): ChangeToTake => {
			const { unit, source, now, then, problems, before } = change;
			const { kind = 'plain', holder } = units.get(unit) ?? {};
			const differences = differenceOf(now, then, language);
			return {
				unit,
				kind,
				label: (holder !== undefined && numbers.get(holder)?.label) || '',
				mark: markOfUnit(source, own.get(unit)?.number),
				source,
				...(before !== undefined && {
					changed: differenceOf(before, source, originalLanguage)
				}),
				now: differences.filter((each) => each.state !== 'added'),
				then: differences.filter((each) => each.state !== 'removed'),
				problems,
				doubts: doubtsOfText(
					{ words: source, language: originalLanguage },
					{ words: then, language }
				)
			};
		})
	};
}
