import { allNamesOf } from '../../all-names.ts';
import { foldName } from '../../fold.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Submission } from '../../submission.ts';
import { isInForce } from '../../submission.ts';
import { nameFinder } from './name-finder.ts';

/** Sentences shorter than this many letters stand in too many replies to tell of one. */
const tellingLength = 40;

/** What consent withholds from a document. */
export type Withheld = {
	inForce: Submission[];
	/** Confidential replies and those without attribution, among those in force. */
	hidden: Submission[];
	/** Keys of respondents who replied only so, and are no donors. */
	secret: ReadonlySet<string>;
	/** Those of them who are no States, by their names in a text, in any language. */
	bodyNames: (text: string) => string[];
	/** Those of them who are States. A State may be named for other reasons. */
	stateNames: (text: string) => string[];
	/** Sentences of confidential replies, folded. */
	words: ReadonlySet<string>;
};

/** What must not stand in a document in `language`, or only where its own reason puts it. */
export function withheldIn(snapshot: Snapshot, language: OfficialLanguage): Withheld {
	const inForce = snapshot.submissions.filter(isInForce);
	const hidden = inForce.filter(({ consent }) => consent !== 'attributed');
	const open = new Set([
		...inForce
			.filter(({ consent }) => consent === 'attributed')
			.flatMap(({ signatories }) => signatories.map(({ respondent }) => respondent)),
		...(snapshot.ledger?.entries.map(({ donor }) => donor) ?? [])
	]);
	const secret = new Set(
		hidden
			.flatMap(({ signatories }) => signatories.map(({ respondent }) => respondent))
			.filter((key) => !open.has(key))
	);
	const finderOf = (isState: boolean) =>
		nameFinder(
			snapshot.respondents
				.filter(({ key, kind }) => secret.has(key) && (kind === 'state') === isState)
				.flatMap((each) =>
					allNamesOf(each, snapshot.aliases?.[each.key]).map((name) => [name, each.key] as const)
				)
		);
	const confidential = hidden.filter(({ consent }) => consent === 'confidential');
	return {
		...{ inForce, hidden, secret },
		bodyNames: finderOf(false),
		stateNames: finderOf(true),
		words: sentencesOfReplies(confidential, language)
	};
}

/** The sentences of replies, folded, that are long enough to tell of one: as they were said, and in `language`. */
export function sentencesOfReplies(
	submissions: readonly Submission[],
	language: OfficialLanguage
): Set<string> {
	const sentences = new Set<string>();
	for (const { answers } of submissions)
		for (const { text, translations } of answers)
			for (const words of foldedSentences(`${text}\n\n${translations?.[language]?.text ?? ''}`))
				if (words.length >= tellingLength || (han.test(words) && words.length >= tellingLength / 3))
					sentences.add(words);
	return sentences;
}

/** The sentences of a text as letters and digits alone, in small letters. A line end may be that of a sentence, and not. */
export function foldedSentences(text: string): string[] {
	const sentences = text.split(stops);
	const lines = sentences.filter((each) => each.includes('\n')).flatMap((each) => each.split('\n'));
	return [...sentences, ...lines].map(foldSentence);
}

/** Letters and digits alone, folded as names are: so is it compared what is said. */
export function foldSentence(text: string): string {
	return foldName(text).replace(/[^\p{L}\p{N}]/gu, '');
}

const stops = /[.!?;:。！？；：؟؛]+|\n\s*\n/u;
const han = /\p{Script=Han}/u;
