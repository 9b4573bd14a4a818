import { wordingIn } from '../../language.ts';
import { isInForce } from '../../submission.ts';
import type { Submission } from '../../submission.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import type { Finding, MessageKey } from './finding.ts';
import { nameFinder } from './name-finder.ts';
import { allInlines } from './walk.ts';

/** Sentences shorter than this many letters stand in too many replies to tell of one. */
const tellingLength = 40;

/**
 * Confidential material that would be published: a paragraph that rests on a confidential reply, or repeats a sentence of
 * one that the replies on which it rests do not have; an unattributed reply under a name; the name of one who replied confidentially or without attribution only. The
 * finding never says the name. A State may be named for other reasons: its name counts where it stands in a footnote on
 * its reply, or where its paragraph says so. Source: the consent that each respondent gave.
 */
export function confidentialPublished(document: CheckedDocument): Finding[] {
	const { snapshot, language } = document;
	const inForce = snapshot.submissions.filter(isInForce);
	const hidden = inForce.filter(({ consent }) => consent !== 'attributed');
	if (hidden.length === 0) return [];
	const byKey = new Map(inForce.map((each) => [each.key, each]));
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
	const bodies = snapshot.respondents.filter(
		({ key, kind }) => secret.has(key) && kind !== 'state'
	);
	const states = snapshot.respondents.filter(
		({ key, kind }) => secret.has(key) && kind === 'state'
	);
	const namesOf = (all: typeof bodies) =>
		nameFinder(
			all.flatMap(({ key, name, formalName }) =>
				[...new Set([wordingIn(name, language).text, formalName?.[language] ?? ''])]
					.filter((each) => each.length > 3 || /\p{Script=Han}/u.test(each))
					.map((each) => [each, key] as const)
			)
		);
	const bodyNames = namesOf(bodies);
	const stateNames = namesOf(states);
	const words = sentencesOf(
		hidden.filter(({ consent }) => consent === 'confidential'),
		document
	);

	// Once for each reply, however many paragraphs rest on it.
	const said = new Map<string, Set<string>>();
	const saidBy = (key: string) => {
		const reply = byKey.get(key);
		const known = said.get(key) ?? sentencesOf(reply ? [reply] : [], document);
		said.set(key, known);
		return known;
	};

	return document.lines.flatMap((line): Finding[] => {
		const tell = (message: MessageKey): Finding[] => [
			{ rule: 'confidential', severity: 'blocks', where: document.placeOf(line), message }
		];
		const rested = line.kind === 'paragraph' ? submissionsOf(line) : [];
		if (rested.some((key) => byKey.get(key)?.consent === 'confidential'))
			return tell('confidential-source');
		const attribution = new Set(line.paragraph?.attribution);
		const named = rested.some((key) => {
			const submission = byKey.get(key);
			return (
				submission?.consent === 'unattributed' &&
				submission.signatories.some(({ respondent }) => attribution.has(respondent))
			);
		});
		if (named || (line.kind === 'paragraph' && [...attribution].some((key) => secret.has(key))))
			return tell('unattributed-named');
		if (words.size > 0 && line.kind === 'paragraph') {
			const repeated = line.text
				.split(stops)
				.map(folded)
				.filter((sentence) => words.has(sentence));
			if (repeated.length > 0) {
				const open = [...new Set(rested)].map(saidBy);
				if (repeated.some((sentence) => !open.some((each) => each.has(sentence))))
					return tell('confidential-words');
			}
		}
		if (line.part === 'annex' && line.kind !== 'cell') return [];
		if (bodyNames(line.text).length > 0) return tell('hidden-name');
		const onReplies = line.kind === 'footnote' && line.footnote?.about !== 'stakeholders';
		const start = onReplies ? line.text : line.kind === 'paragraph' ? line.text.slice(0, 60) : '';
		if ((onReplies || line.theme !== undefined) && stateNames(start).length > 0) {
			const lead = line.kind === 'paragraph' && attribution.size > 0;
			return lead ? [] : tell('hidden-name');
		}
		return [];
	});
}

function submissionsOf(line: CheckedLine): string[] {
	return allInlines(line.content).flatMap((inline) =>
		inline.type === 'text' ? (inline.provenance ?? []).map(({ submission }) => submission) : []
	);
}

const stops = /[.!?;:。！？；：؟؛\n]+/u;

/** The sentences of replies, folded, that are long enough to tell of one. */
function sentencesOf(
	submissions: readonly Submission[],
	{ language }: CheckedDocument
): Set<string> {
	const sentences = new Set<string>();
	for (const { answers } of submissions)
		for (const { text, translations } of answers)
			for (const sentence of `${text}\n${translations?.[language]?.text ?? ''}`.split(stops)) {
				const words = folded(sentence);
				if (words.length >= tellingLength || (han.test(words) && words.length >= tellingLength / 3))
					sentences.add(words);
			}
	return sentences;
}

const han = /\p{Script=Han}/u;

function folded(sentence: string): string {
	return sentence.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
