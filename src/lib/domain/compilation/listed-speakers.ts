import { countOf } from '../counted-nouns.ts';
import { byEnglishOrder, englishSortKey } from '../english-order.ts';
import type { OfficialLanguage } from '../language.ts';
import type { RespondentKind } from '../respondent.ts';
import { respondentKinds, respondentName } from '../respondent.ts';
import { findState, stateName } from '../states.ts';
import type { Submission } from '../submission.ts';
import type { Drafting } from './drafting.ts';
import type { Voice } from './planned.ts';
import { nameOf, signatoryKeys } from './subject.ts';

/**
 * Those in whose name several replies speak: keys in English alphabetical order, States first, and for each kind the
 * names as a sentence says them, in the alphabetical order of the language, with those that may not be named counted
 * after them ("three stakeholders"). Each respondent stands once. `grammar` is that of the first name.
 */
export type ListedSpeakers = {
	keys: string[];
	names: Record<RespondentKind, string[]>;
	unnamed: number;
	/** How many of each kind there are. */
	counts: Record<RespondentKind, number>;
	grammar: Voice['subject']['grammar'];
};

/** Lists the speakers of `told`. */
export function speakersInWords(
	told: readonly { submission: Submission; voice: Voice }[],
	drafting: Drafting
): ListedSpeakers {
	const { respondents, language, day, phrases } = drafting;
	const keys = new Set(told.flatMap(({ voice }) => voice.keys));
	const withheld = new Map<RespondentKind, Set<string>>();
	for (const { submission } of told) {
		if (submission.consent === 'attributed') continue;
		const kind = respondents.get(signatoryKeys(submission)[0] ?? '')?.kind ?? 'other';
		withheld.set(kind, (withheld.get(kind) ?? new Set()).add(submission.key));
	}
	const known = [...keys].flatMap((key) => respondents.get(key) ?? []);
	const compare = collatorFor(language);
	const names = {} as Record<RespondentKind, string[]>;
	const counts = {} as Record<RespondentKind, number>;
	let grammar: Voice['subject']['grammar'] | undefined;
	for (const kind of respondentKinds) {
		const listed = known
			.filter((each) => each.kind === kind)
			.map((respondent) => ({
				respondent,
				place: findState(respondent.key)
					? stateName(respondent.key, language, { date: day, form: 'sentence' })
					: respondentName(respondent, language)
			}))
			.sort(
				(a, b) => compare(a.place, b.place) || byEnglishOrder(a.respondent.key, b.respondent.key)
			);
		const number = withheld.get(kind)?.size ?? 0;
		counts[kind] = listed.length + number;
		const count =
			number === 0
				? []
				: [number === 1 ? phrases.unnamed[kind].name : countOf(number, kind, language)];
		names[kind] = [...listed.map(({ respondent }) => nameOf(respondent, language, day)), ...count];
		grammar ??=
			listed[0] !== undefined
				? (listed[0].respondent.grammar ?? {})
				: number > 0
					? phrases.unnamed[kind].grammar
					: undefined;
	}
	const rank = (kind: RespondentKind) => respondentKinds.indexOf(kind);
	return {
		keys: known
			.sort(
				(a, b) =>
					rank(a.kind) - rank(b.kind) ||
					byEnglishOrder(englishSortKey(a), englishSortKey(b)) ||
					byEnglishOrder(a.key, b.key)
			)
			.map(({ key }) => key),
		names,
		counts,
		unnamed: [...withheld.values()].reduce((sum, each) => sum + each.size, 0),
		grammar: grammar ?? {}
	};
}

const collators = new Map<OfficialLanguage, Intl.Collator>();

/** Alphabetical order of the language, after editorial practice for lists inside a sentence. */
function collatorFor(language: OfficialLanguage): (a: string, b: string) => number {
	const collator = collators.get(language) ?? new Intl.Collator(language);
	collators.set(language, collator);
	return (a, b) => collator.compare(a, b);
}
