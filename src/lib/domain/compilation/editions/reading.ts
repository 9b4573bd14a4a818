import { isOfficialLanguage } from '../../language.ts';
import type { OfficialLanguage } from '../../language.ts';
import { hashOfWords } from '../../words.ts';
import type { KeptState } from './edition-text.ts';
import type { FollowedUnit } from './follow-original.ts';
import type { TextProblem } from './text-problems.ts';
import { tidyText } from '../editing/typed-paragraph.ts';
import { problemsOfText } from './text-problems.ts';

/** One translation as a file brings it; `unit` is its code in the file, `source` what the file says of the original. */
export type ReadText = {
	code: string;
	source: string;
	words: string;
	state: Exclude<KeptState, 'official'>;
	/** Some of its sentences stand as they were exported, untranslated. */
	isUnfinished?: true;
};

/** What a file with translations says of itself and of the document. */
export type TranslationFile = {
	consultation?: string;
	language?: OfficialLanguage;
	texts: ReadText[];
};

/** Why a text of a file is not taken with the others. */
export type ReadProblem = TextProblem | { kind: 'unfinished' };

/** What a file would make of a unit. */
export type ReadChange = {
	unit: string;
	source: string;
	now: string;
	then: string;
	state: ReadText['state'];
	problems: ReadProblem[];
	/** The original said something else when the file was made: what it said. */
	before?: string;
};

/** A file beside the edition as it stands. */
export type ComparedFile = {
	changes: ReadChange[];
	/** How many say what the edition says, or nothing. */
	same: number;
	/** Texts whose unit the original has no longer. */
	unknown: ReadText[];
};

/** By which a unit is named in a file: ids say more than a stranger's tool needs, and are long. */
export function codeOfUnit(unit: string): string {
	return hashOfWords(unit).slice(0, 12);
}

/** Holds what a file says against the units as they are. */
export function compareFile(
	file: Pick<TranslationFile, 'texts'>,
	units: readonly FollowedUnit[]
): ComparedFile {
	const known = new Map(units.map((unit) => [codeOfUnit(unit.id), unit]));
	const compared: ComparedFile = { changes: [], same: 0, unknown: [] };
	const seen = new Set<string>();
	for (const text of file.texts) {
		const unit = known.get(text.code);
		const then = tidyText(text.words);
		if (!unit) {
			if (then !== '') compared.unknown.push(text);
			continue;
		}
		// A tool that tells a unit twice means the first.
		if (seen.has(unit.id)) continue;
		seen.add(unit.id);
		const isRaised =
			text.state === 'revised' && unit.state !== 'revised' && unit.state !== 'official';
		const isSame = then === unit.words && (!isRaised || unit.state === 'stale');
		if (then === '' || isSame || (unit.state === 'missing' && isEqual(then, text.source))) {
			compared.same += 1;
			continue;
		}
		const problems: ReadProblem[] = problemsOfText(unit.source, then);
		if (text.isUnfinished) problems.push({ kind: 'unfinished' });
		const { id, source, words: now } = unit;
		const isStale = !isEqual(text.source, source);
		const { state } = text;
		compared.changes.push({
			unit: id,
			source,
			now,
			then,
			state,
			problems,
			...(isStale && { before: text.source })
		});
	}
	return compared;
}

/** Whether a change can be taken without being looked at. */
export function isSound({ problems, before }: ReadChange): boolean {
	return problems.length === 0 && before === undefined;
}

/** The language that a tag of a file names (BCP 47), if it is one of the six. */
export function languageOfTag(tag: string | undefined): OfficialLanguage | undefined {
	const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
	return isOfficialLanguage(primary) ? primary : undefined;
}

/** Tools set spaces between sentences as they like. */
function isEqual(one: string, other: string): boolean {
	const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
	return plain(one) === plain(other);
}
