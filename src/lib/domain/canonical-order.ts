import type { AcceptedFinding } from './compilation/findings/accepted-finding.ts';
import type { BundledFile } from './attached-file.ts';
import { officialLanguages } from './language.ts';
import { questionsOf } from './questionnaire.ts';
import type { Snapshot } from './snapshot.ts';
import type { Answer } from './submission.ts';
import { personsOf } from './panel.ts';

const byKey = (a: { key: string }, b: { key: string }) =>
	a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

const placeOfAccepted = ({ language, where, rule, facts }: AcceptedFinding) =>
	[officialLanguages.indexOf(language), where, rule, facts].join(' ');
const byPlace = (a: AcceptedFinding, b: AcceptedFinding) =>
	placeOfAccepted(a) < placeOfAccepted(b) ? -1 : 1;

/** As they came; those of one instant by question, name and bytes. */
function byComing(a: BundledFile, b: BundledFile): number {
	const placeOf = ({ addedAt, question = '', name, sha256 }: BundledFile) =>
		JSON.stringify([addedAt, question, name, sha256]);
	return placeOf(a) < placeOf(b) ? -1 : 1;
}

/**
 * The same consultation with everything whose order says nothing in one fixed order: respondents and submissions
 * by key (code units), answers as their questions, excerpts as they stand in the answers, choices as their options,
 * files as they came, translations as the official languages, accepted findings by language and place.
 */
export function inCanonicalOrder(snapshot: Snapshot): Snapshot {
	const questions = questionsOf(snapshot.questionnaire);
	const places = new Map(questions.map(({ key }, index) => [key, index]));
	const options = new Map(
		questions.map(({ key, options }) => [
			key,
			new Map(options?.map((option, index) => [option.key, index]))
		])
	);
	const placeOf = (question: string) => places.get(question) ?? places.size;
	const orderAnswer = (answer: Answer): Answer => {
		const { choices, translations, ...rest } = answer;
		const places = options.get(answer.question);
		return {
			...rest,
			...(choices && {
				choices: [...choices].sort((a, b) => (places?.get(a) ?? 0) - (places?.get(b) ?? 0))
			}),
			...(translations && {
				translations: Object.fromEntries(
					officialLanguages.flatMap((language) => {
						const translation = translations[language];
						return translation === undefined ? [] : [[language, translation]];
					})
				)
			})
		};
	};
	return {
		...snapshot,
		...(snapshot.panels && { panels: [...snapshot.panels].sort(byKey) }),
		...(snapshot.acceptedFindings && {
			acceptedFindings: [...snapshot.acceptedFindings].sort(byPlace)
		}),
		respondents: [...snapshot.respondents].sort(byKey),
		submissions: [...snapshot.submissions].sort(byKey).map((submission) => ({
			...submission,
			answers: submission.answers
				.map(orderAnswer)
				.sort((a, b) => placeOf(a.question) - placeOf(b.question)),
			...(submission.files && { files: [...submission.files].sort(byComing) }),
			...(submission.excerpts && {
				excerpts: [...submission.excerpts].sort(
					(a, b) =>
						placeOf(a.question) - placeOf(b.question) ||
						a.start - b.start ||
						a.end - b.end ||
						(a.id < b.id ? -1 : 1)
				)
			})
		}))
	};
}

/** The same consultation without the respondents that no signatory, ledger entry, panellist or country of such a one names. */
export function withNamedRespondents(snapshot: Snapshot): Snapshot {
	const named = new Set([
		...snapshot.submissions.flatMap(({ signatories }) =>
			signatories.map(({ respondent }) => respondent)
		),
		...(snapshot.ledger?.entries.map(({ donor }) => donor) ?? []),
		...(snapshot.panels ?? []).flatMap((panel) =>
			personsOf(panel).flatMap(({ respondent }) => respondent ?? [])
		)
	]);
	for (const { key, country } of snapshot.respondents)
		if (country !== undefined && named.has(key)) named.add(country);
	return { ...snapshot, respondents: snapshot.respondents.filter(({ key }) => named.has(key)) };
}
