import type { EditionCounts, UnitState } from '#lib/domain/compilation/editions/edition-text.ts';
import { countStates } from '#lib/domain/compilation/editions/edition-text.ts';
import type { UnitKind } from '#lib/domain/compilation/editions/edition-unit.ts';
import { unitsOf } from '#lib/domain/compilation/editions/edition-unit.ts';
import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import type { TextDoubt } from '#lib/domain/compilation/editions/text-problems.ts';
import { doubtsOfText } from '#lib/domain/compilation/editions/text-problems.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import { wordsOfPiece } from '#lib/domain/compilation/editing/readable-paragraph.ts';
import type { LastEdit } from '#lib/domain/compilation/editing/last-edit.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import type { Part } from '#lib/domain/difference.ts';
import { differenceOf } from '#lib/domain/difference.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { nameOfActor } from '#lib/server/db/audit.ts';
import { draftedBy } from '#lib/server/db/drafted-by.ts';
import type { KeptText } from '#lib/server/db/edition-texts.ts';
import type { EditionWork } from '#lib/server/db/edition-work.ts';
import { findEditionWork } from '#lib/server/db/edition-work.ts';
import { findLastEdits } from '#lib/server/db/last-edits.ts';
import { writerOfUnit } from '#lib/server/db/writer-of-unit.ts';

/** Units on a page. */
const mostUnits = 25;

/** One line of the original beside its translation. */
export type UnitToTranslate = {
	id: string;
	kind: UnitKind;
	/** Number of the node that holds it, as printed in the original; empty on the masthead. */
	label: string;
	source: string;
	words: string;
	/** Where it is missing: the translation of what the original said before it was edited, to begin with. */
	offered?: string;
	state: UnitState;
	mark: string;
	/** What the marks in the words stand for, in the original language. */
	pieces: { mark: string; words: string }[];
	doubts: TextDoubt[];
	/** Where it is stale, or words are offered: what the original said, word for word beside what it says. */
	changed?: Part[];
	/** Who wrote it, and who gave it its state; absent where drafting did. */
	writtenBy?: string;
	keptBy?: string;
	keptAt?: string;
	/** Whether the reader wrote it, and so cannot make it official. */
	isOwn: boolean;
};

/** The units of an edition that are asked for, in document order, with the addresses of the pages around. */
export type EditionToTranslate = {
	originalLanguage: OfficialLanguage;
	counts: EditionCounts;
	/** Whether the edition was drafted: then what is kept stands in it at once. */
	isDrafted: boolean;
	units: UnitToTranslate[];
	/** How many units there are in the state asked for, and which of them, from 1, is the first here. */
	number: number;
	from: number;
	/** Unit after which the next page begins, and the page before; absent at the ends. */
	next?: string;
	previous?: string;
	isFirst: boolean;
	/** The first unit here after the one just saved that needs work. */
	focus?: string;
	/** The translations that the reader can take back, and keep again. */
	undo?: LastEdit;
	redo?: LastEdit;
};

/**
 * The lines of the original with their translations into `language`; with `state` those alone, after the unit `after` or, with
 * `unit`, that one alone. Undefined before the first draft in the original language. Throws `not-found`.
 */
export async function listEditionUnits(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		state?: UnitState;
		after?: string;
		unit?: string;
		/** The unit that was saved last. */
		saved?: string;
	}
): Promise<EditionToTranslate | undefined> {
	ensureMay(actor, 'translate');
	const work = await findEditionWork(ctx.db, input);
	if (work === 'no-original') return undefined;
	const { units } = work;
	const asked = units.filter(
		({ id, state }) =>
			(input.unit === undefined || id === input.unit) &&
			(input.state === undefined || state === input.state)
	);
	const from = firstAfter(units, asked, input.after);
	const shown = asked.slice(from, from + mostUnits);
	const show = unitShower(ctx, actor, work);
	const last = shown.at(-1);
	const places = new Map(units.map(({ id }, index) => [id, index]));
	const at = places.get(input.saved ?? '') ?? Infinity;
	const focus = shown.find(({ id, state }) => needsWork(state) && (places.get(id) ?? 0) > at);
	const { consultationId, language } = work;
	const numbers = numberCompilation(work.original.model);
	const translations = { of: 'translations' as const, numbers };
	return {
		...(await findLastEdits(ctx.db, actor, { consultationId, language }, translations)),
		originalLanguage: work.originalLanguage,
		counts: countStates(units),
		isDrafted: work.edition !== undefined,
		units: await Promise.all(shown.map(show)),
		number: asked.length,
		from: from + 1,
		isFirst: from === 0,
		...(focus && { focus: focus.id }),
		...(from > mostUnits && { previous: asked[from - mostUnits - 1]?.id }),
		...(last && from + mostUnits < asked.length && { next: last.id })
	};
}

const needsWork = (state: UnitState) => state === 'missing' || state === 'stale';

/** Of the units asked for, the first that stands after `after` in the document, also where that one has left the list. */
function firstAfter(
	units: readonly FollowedUnit[],
	asked: readonly FollowedUnit[],
	after: string | undefined
): number {
	if (after === undefined) return 0;
	const places = new Map(units.map(({ id }, index) => [id, index]));
	const at = places.get(after) ?? -1;
	const from = asked.findIndex(({ id }) => (places.get(id) ?? 0) > at);
	return from === -1 ? 0 : from;
}

function unitShower(ctx: Context, actor: Actor, work: EditionWork) {
	const { language, originalLanguage, original, texts } = work;
	const person = nameOfActor(actor);
	const numbers = numberCompilation(original.model);
	const contents = new Map(unitsOf(original.model).map(({ id, content }) => [id, content]));
	const own = new Map(texts.map((each) => [each.unit, each]));
	return async (unit: FollowedUnit<KeptText>): Promise<UnitToTranslate> => {
		const { id, kind, holder, source, words, state, kept, former } = unit;
		const was = state === 'stale' ? kept?.source : former?.source;
		const { pieces } = typedParagraph(contents.get(id) ?? []);
		const by = kept && {
			writtenBy: await draftedBy(ctx.db, kept.writtenBy),
			keptBy: await draftedBy(ctx.db, kept.keptBy),
			keptAt: kept.keptAt
		};
		return {
			id,
			kind,
			label: (holder !== undefined && numbers.get(holder)?.label) || '',
			source,
			words,
			state,
			mark: markOfUnit(source, own.get(id)?.number),
			pieces: pieces.map((piece) => ({
				mark: piece.mark,
				words: wordsOfPiece(piece, numbers, originalLanguage)
			})),
			doubts:
				state === 'missing'
					? []
					: doubtsOfText({ words: source, language: originalLanguage }, { words, language }),
			...(former && { offered: former.words }),
			...(was !== undefined && { changed: differenceOf(was, source, originalLanguage) }),
			...by,
			isOwn: (await writerOfUnit(ctx.db, work, unit)) === person
		};
	};
}
