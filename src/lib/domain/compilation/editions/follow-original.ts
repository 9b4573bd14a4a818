import { formatAmount } from '../../amounts.ts';
import type { OfficialLanguage } from '../../language.ts';
import { textsIn } from '../editing/basis.ts';
import { typedParagraph } from '../editing/typed-paragraph.ts';
import { paragraphsIn, tablesOf } from '../findings/walk.ts';
import type { Compilation, Inline, Masthead, Paragraph, Provenance } from '../model.ts';
import type { EditionUnit } from './edition-unit.ts';
import { ownLines, withOwnMarks } from './edit-marks.ts';
import { isTranslated, mapUnits, unitsOf, wordsOfUnit } from './edition-unit.ts';
import type { EditionText, UnitState } from './edition-text.ts';
import { hashOfSource, textFinder } from './kept-texts.ts';
import { translatedLine, untranslatedLine, withNotesOf } from './translated-line.ts';

/** What an edition in another language is made of. */
export type Followed<Kept extends EditionText = EditionText> = {
	/** The newest draft in the original language, with what editors wrote. */
	original: Compilation;
	language: OfficialLanguage;
	/** What drafting gives now in the original language and in that of the edition: a line that is the same as in the first has its translation in the second. */
	drafted?: { original: Compilation; edition: Compilation };
	/** The edition as it was: paragraphs that were edited in it since they were translated stand. */
	previous?: Compilation;
	texts: readonly Kept[];
	/** Whether the words of a reply are a machine's translation in this edition. */
	isMachine?: (source: Provenance) => boolean;
};

/** A unit of the original beside what the edition says. Units without words of a language are not among them. */
export type FollowedUnit<Kept extends EditionText = EditionText> = Pick<
	EditionUnit,
	'id' | 'kind' | 'holder'
> & {
	source: string;
	/** Its translation, stale or not; nothing where it is missing. */
	words: string;
	state: UnitState;
	/** The kept translation that it has. */
	kept?: Kept;
	/** Where it is missing since the original was edited: what drafting says there instead, with its translation. */
	former?: { source: string; words: string };
};

/**
 * The edition in another language: the same document as the original, with the same nodes in the same order, so the same
 * numbers, footnotes, references and figures. Each line is a kept translation; else what drafting says in that language,
 * where the original says what drafting says; else the words of the original, marked as not translated.
 */
export function followOriginal<Kept extends EditionText>(
	given: Followed<Kept>
): { model: Compilation; units: FollowedUnit<Kept>[] } {
	const { original, language, drafted, previous, texts } = given;
	const all = unitsOf(original);
	const sources = new Map(all.map((unit) => [unit.id, wordsOfUnit(unit)]));
	const translated = new Map([...sources].filter(([, words]) => isTranslated(words)));
	const find = textFinder(
		translated,
		texts.filter(({ words }) => isTranslated(words))
	);
	const before = new Map((drafted ? unitsOf(drafted.original) : []).map((each) => [each.id, each]));
	const now = new Map((drafted ? unitsOf(drafted.edition) : []).map((each) => [each.id, each]));
	const own = ownLines(previous);
	const amounts = amountsIn(original);
	const states: FollowedUnit<Kept>[] = [];
	/** What drafting says in the edition, where it says in the original what the original says. */
	const draftedLine = (id: string): readonly Inline[] | undefined => {
		const same = before.get(id);
		const isSame = same && hashOfSource(wordsOfUnit(same)) === hashOfSource(sources.get(id) ?? '');
		return isSame ? now.get(id)?.content : undefined;
	};
	const formerOf = (id: string): FollowedUnit['former'] => {
		const [was, line] = [before.get(id), now.get(id)?.content];
		if (!was || !line || stateOfDrafted(line) === 'missing') return undefined;
		return { source: wordsOfUnit(was), words: typedParagraph(line).text };
	};
	const tell = (
		unit: EditionUnit,
		state: UnitState,
		words: string,
		rest: Pick<FollowedUnit<Kept>, 'kept' | 'former'> = {}
	) => {
		const { id, kind, holder } = unit;
		const source = sources.get(id) ?? '';
		const place = { id, kind, ...(holder !== undefined && { holder }) };
		states.push({ ...place, source, words, state, ...rest });
	};
	const lineOf = (unit: EditionUnit): readonly Inline[] => {
		const { id, content } = unit;
		if (!translated.has(id)) {
			const value = amounts.get(content);
			const line = draftedLine(id);
			if (line) return withNotesOf(line, content, language);
			return value === undefined
				? content
				: [{ type: 'text', text: formatAmount(value, language) }];
		}
		const found = find(id);
		const line = draftedLine(id);
		const mine = own.get(id);
		if (mine) {
			const isStale = found ? found.isStale : line === undefined;
			tell(unit, isStale ? 'stale' : 'draft', typedParagraph(mine.content).text);
			return withNotesOf(mine.content, content, language);
		}
		if (found) {
			const { text, isStale } = found;
			tell(unit, isStale ? 'stale' : text.state, text.words, { kept: text });
			return translatedLine(text.words, content, language);
		}
		if (line === undefined) {
			const former = formerOf(id);
			tell(unit, 'missing', '', former && { former });
			return untranslatedLine(content, original.language);
		}
		tell(unit, stateOfDrafted(line, given.isMachine), typedParagraph(line).text);
		return withNotesOf(line, content, language);
	};
	const model = mapUnits(original, lineOf);
	const draftedParagraphs = new Map(
		paragraphsIn(drafted?.edition.sections ?? []).map(({ paragraph }) => [paragraph.id, paragraph])
	);
	const asEdition = (paragraph: Paragraph): Paragraph => {
		const like = draftedLine(paragraph.id) ? draftedParagraphs.get(paragraph.id) : undefined;
		const { edited, placed, basis, drafted: words, stale, ...rest } = paragraph;
		const stands = own.has(paragraph.id);
		return { ...(like ?? rest), content: paragraph.content, ...(stands && { edited: true }) };
	};
	return {
		model: {
			...withOwnMarks(model, own, asEdition),
			language,
			masthead: mastheadOf(model.masthead, drafted?.edition.masthead)
		},
		units: states
	};
}

/** Names of organs and offices are those of the language; what they are about is said by the original. */
function mastheadOf(translated: Masthead, drafted: Masthead | undefined): Masthead {
	const { organ, submittedBy, agendaItem } = drafted ?? translated;
	return { ...translated, organ, submittedBy, ...(agendaItem !== undefined && { agendaItem }) };
}

/** The number that a cell shows, by its words. */
function amountsIn(compilation: Compilation): Map<readonly Inline[], number> {
	return new Map(
		tablesOf(compilation).flatMap(({ table }) =>
			table.rows.flatMap(({ cells }) =>
				cells.flatMap(({ content, value }) =>
					value === undefined ? [] : [[content as readonly Inline[], value] as const]
				)
			)
		)
	);
}

function stateOfDrafted(
	line: readonly Inline[],
	isMachine: Followed['isMachine'] = () => false
): UnitState {
	const texts = textsIn(line);
	if (texts.some(({ mark }) => mark?.kind === 'translation-needed')) return 'missing';
	return texts.some(({ provenance }) => provenance?.some(isMachine)) ? 'machine' : 'draft';
}
