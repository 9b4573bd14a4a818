import type { KeptState } from '#lib/domain/compilation/editions/edition-text.ts';
import type { TextProblem } from '#lib/domain/compilation/editions/text-problems.ts';
import { tidyText } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { problemsOfText } from '#lib/domain/compilation/editions/text-problems.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { EditionWork } from '#lib/server/db/edition-work.ts';
import { findEditionWork } from '#lib/server/db/edition-work.ts';
import { keepEditionTexts } from '#lib/server/db/keep-edition-texts.ts';
import { writerOfUnit } from '#lib/server/db/writer-of-unit.ts';

/** What is typed for one line of the original, as it was shown with `mark`. */
export type TypedText = { unit: string; typed: string; mark: string; state: string };

/** Why a text was not kept. What it says of the others is not touched by it. */
export type RefusedText = { unit: string } & (
	| { reason: 'problems'; problems: TextProblem[] }
	/** The original, or the translation of somebody else, came in between: how it stands now, and its mark. */
	| { reason: 'changed'; source: string; words: string; mark: string }
	/** The original does not say it any more. */
	| { reason: 'gone' }
);

/**
 * Keeps translations of lines of the original, each as a draft or as revised; what says the same as the edition does is left
 * as it is. Throws `not-found` without the edition, `invalid` for another state, `document-closed` where it is final or issued.
 */
export async function saveEditionTexts(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; texts: readonly TypedText[] }
): Promise<{ kept: string[]; refused: RefusedText[] }> {
	ensureMay(actor, 'translate');
	const { slug, language } = input;
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const find = finderIn(work);
	const refused: RefusedText[] = [];
	const asked = input.texts.flatMap(({ unit, typed, mark, ...each }) => {
		const state = savedStates.find((known) => known === each.state);
		if (!state) throw new AppError('invalid', { field: 'state' });
		const found = find(unit);
		const words = tidyText(typed);
		const isSame = found && words === found.words && found.state !== 'missing';
		if (isSame && (found.state === state || state === 'draft')) return [];
		const problems = found ? problemsOfText(found.source, words) : [];
		if (!found) refused.push({ unit, reason: 'gone' });
		else if (found.mark !== mark) refused.push(changedText(unit, found));
		else if (problems.length > 0) refused.push({ unit, reason: 'problems', problems });
		else return [{ unit, mark, words, state, ...(isSame && { same: found }) }];
		return [];
	});
	const given = await Promise.all(
		asked.map(async ({ same, ...text }) => ({
			...text,
			...(same && { writtenBy: await writerOfUnit(ctx.db, work, same) })
		}))
	);
	if (given.length === 0) return { kept: [], refused };
	const { changed } = await keepEditionTexts(
		ctx.transact,
		{ ...work, slug, at: ctx.now(), actor, action: 'translate-edition', isUndoable: true },
		given
	);
	const kept = given.map(({ unit }) => unit).filter((unit) => !changed.includes(unit));
	if (changed.length === 0) return { kept, refused };
	const later = await findEditionWork(ctx.db, { slug, language });
	const findLater = later === 'no-original' ? () => undefined : finderIn(later);
	for (const unit of changed) {
		const found = findLater(unit);
		refused.push(found ? changedText(unit, found) : { unit, reason: 'gone' });
	}
	return { kept, refused };
}

/** What whoever saves decides alone; an official text is so by another. */
const savedStates = ['draft', 'revised'] as const satisfies readonly KeptState[];

function finderIn({ units, texts }: EditionWork) {
	const found = new Map(units.map((each) => [each.id, each]));
	const numbers = new Map(texts.map(({ unit, number }) => [unit, number]));
	return (unit: string) => {
		const each = found.get(unit);
		return each && { ...each, mark: markOfUnit(each.source, numbers.get(unit)) };
	};
}

function changedText(
	unit: string,
	{ source, words, mark }: { source: string; words: string; mark: string }
): RefusedText {
	return { unit, reason: 'changed', source, words, mark };
}
