import type { KeptState } from '#lib/domain/compilation/editions/edition-text.ts';
import type { TextProblem } from '#lib/domain/compilation/editions/text-problems.ts';
import { problemsOfText, tidyText } from '#lib/domain/compilation/editions/text-problems.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { findEditionWork } from '#lib/server/db/edition-work.ts';
import { keepEditionTexts } from '#lib/server/db/keep-edition-texts.ts';

export type SavedText =
	| { ok: true }
	| { ok: false; reason: 'problems'; problems: TextProblem[] }
	/** The original, or the translation of somebody else, came in between: how it stands now, and its mark. */
	| { ok: false; reason: 'changed'; source: string; words: string; mark: string }
	/** The original does not say it any more. */
	| { ok: false; reason: 'gone' };

/**
 * Keeps the translation of one line of the original as a draft, or as revised. `mark` is that of the line as it was shown.
 * Throws `not-found` without the edition, `invalid` for another state, `document-closed` where it is final or issued.
 */
export async function saveEditionText(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		unit: string;
		typed: string;
		mark: string;
		state: string;
	}
): Promise<SavedText> {
	ensureMay(actor, 'translate');
	const { slug, language, unit, mark } = input;
	const state = savedStates.find((each) => each === input.state);
	if (!state) throw new AppError('invalid', { field: 'state' });
	const work = await findEditionWork(ctx.db, { slug, language });
	if (work === 'no-original') throw new AppError('not-found', { slug });
	const found = work.units.find(({ id }) => id === unit);
	if (!found) return { ok: false, reason: 'gone' };
	const own = work.texts.find((each) => each.unit === unit);
	const words = tidyText(input.typed);
	const isKept = own?.words === words && own.state === state && own.source === found.source;
	if (isKept) return { ok: true };
	const now = markOfUnit(found.source, own?.number);
	const changed = { source: found.source, words: found.words, mark: now };
	if (now !== mark) return { ok: false, reason: 'changed', ...changed };
	const problems = problemsOfText(found.source, words);
	if (problems.length > 0) return { ok: false, reason: 'problems', problems };
	const kept = await keepEditionTexts(
		ctx.transact,
		{ ...work, slug, at: ctx.now(), actor, action: 'translate-edition' },
		[{ unit, mark, words, state }]
	);
	if (kept.kept === 1) return { ok: true };
	return laterSave(await findEditionWork(ctx.db, { slug, language }), unit);
}

/** What whoever saves oneself decides; an official text is so by another. */
const savedStates = ['draft', 'revised'] as const satisfies readonly KeptState[];

function laterSave(work: Awaited<ReturnType<typeof findEditionWork>>, unit: string): SavedText {
	const found = work === 'no-original' ? undefined : work.units.find(({ id }) => id === unit);
	if (work === 'no-original' || !found) return { ok: false, reason: 'gone' };
	const { source, words } = found;
	const number = work.texts.find((each) => each.unit === unit)?.number;
	return { ok: false, reason: 'changed', source, words, mark: markOfUnit(source, number) };
}
