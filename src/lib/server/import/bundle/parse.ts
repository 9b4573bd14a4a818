import type { z } from 'zod';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Answer, Submission } from '#lib/domain/submission.ts';
import type { BundleError } from './place.ts';
import type { Bundle } from './schema.ts';
import { inCanonicalOrder, withNamedRespondents } from '#lib/domain/canonical-order.ts';
import { tidyFileName } from '#lib/domain/file-name.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { repeatedReplies } from '#lib/domain/second-replies.ts';
import { findState, stateAsRespondent } from '#lib/domain/states.ts';
import { hashOfWords, tidyWords } from '#lib/domain/words.ts';
import { findBrokenReferences } from './broken-references.ts';
import { findJsonFaults } from './json-faults.ts';
import { findMissingTexts } from './missing-texts.ts';
import { placeOf } from './place.ts';
import { bundleSchema } from './schema.ts';
import { decodeUtf8 } from './utf8.ts';

/** Bytes. */
export const bundleLimit = 64 * 1024 * 1024;
const mostNamed = 100;

/** `warnings` are places that a person should look at, which refuse nothing. */
export type ParsedBundle =
	{ ok: true; snapshot: Snapshot; warnings: BundleError[] } | { ok: false; errors: BundleError[] };

/**
 * Reads a bundle: the whole consultation, or everything that is wrong with it (the first hundred, then how many more).
 * States get their names from the registry; answers and translations are tidied; a translation that does not say
 * of which words it is gets the hash of the answer as it stands; a respondent that nothing names is let go.
 */
export function parseBundle(input: string | Uint8Array): ParsedBundle {
	const size = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength;
	if (size > bundleLimit)
		return refuse([{ place: 'bundle', why: `is larger than ${bundleLimit / 1024 / 1024} MB` }]);
	let text = input;
	if (typeof text !== 'string') {
		const decoded = decodeUtf8(text);
		if (!decoded.ok) return refuse([{ place: `byte ${decoded.offset}`, why: 'is not UTF-8' }]);
		text = decoded.text;
	}
	const faults = findJsonFaults(text);
	if (faults.length > 0) return refuse(faults);
	const value: unknown = JSON.parse(text);
	const result = bundleSchema.safeParse(value);
	if (!result.success) {
		const { issues } = result.error;
		const errors = issues.flatMap(asErrors);
		// Where every part has its shape, what the parts say of each other can be read too.
		if (issues.every(keepsTheShape)) {
			const bundle = value as Bundle;
			errors.push(...findMissingTexts(bundle), ...findBrokenReferences(bundle));
		}
		return refuse(errors);
	}
	const errors = [...findMissingTexts(result.data), ...findBrokenReferences(result.data)];
	if (errors.length > 0) return refuse(errors);
	return { ok: true, snapshot: snapshotOf(result.data), warnings: secondReplies(result.data) };
}

/** A number of another kind breaks no key and no list: references are read beside it. */
function keepsTheShape(issue: z.core.$ZodIssue): boolean {
	return (
		keepsShape.has(issue.code) ||
		(issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected))
	);
}

function secondReplies({ submissions }: Bundle): BundleError[] {
	const places = new Map(
		submissions.map(({ key }, index) => [key, placeOf(['submissions', index])])
	);
	return repeatedReplies(submissions).flatMap(({ respondent, replies: [first, ...others] }) =>
		others.map(({ key }) => ({
			place: places.get(key) ?? 'submissions',
			why: `another reply is in force in the name of ${respondent} (${places.get(first?.key ?? '') ?? ''}); each is reported until staff decide which stands`
		}))
	);
}

const keepsShape = new Set(['unrecognized_keys', 'invalid_format', 'too_small', 'too_big']);

function refuse(errors: BundleError[]): ParsedBundle {
	if (errors.length <= mostNamed) return { ok: false, errors };
	const more = { place: 'bundle', why: `and ${errors.length - mostNamed} more` };
	return { ok: false, errors: [...errors.slice(0, mostNamed), more] };
}

function asErrors(issue: z.core.$ZodIssue): BundleError[] {
	const place = placeOf(issue.path);
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({
				place: placeOf([...issue.path, key]),
				why: 'is not a key of a bundle'
			}));
		case 'invalid_type':
			return [{ place, why: issue.message.replace(/^Invalid input: /, '') }];
		case 'invalid_value':
			return [
				{
					place,
					why: `is none of: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
				}
			];
		case 'too_small':
			return [{ place, why: whyLimit(issue, issue.minimum, 'fewer', 'less', 'shorter') }];
		case 'too_big':
			return [{ place, why: whyLimit(issue, issue.maximum, 'more', 'more', 'longer') }];
		default:
			return [{ place, why: issue.message }];
	}
}

/** A limit in plain words, unless the schema says its own. */
function whyLimit(
	{ origin, message, inclusive }: { origin: string; message: string; inclusive?: boolean },
	limit: number | bigint,
	count: string,
	value: string,
	length: string
): string {
	if (!message.startsWith('Too ')) return message;
	if (origin === 'array' || origin === 'set')
		return `has ${count} than ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}`;
	if (origin === 'string') return `is ${length} than ${limit} characters`;
	return inclusive === false
		? `is not ${value === 'less' ? 'more' : 'less'} than ${limit}`
		: `is ${value} than ${limit}`;
}

function snapshotOf(bundle: Bundle): Snapshot {
	const { mandate, consultation, questionnaire, themes, ledger, acceptedFindings } = bundle;
	const { positions, panels, secondReplies } = bundle;
	return inCanonicalOrder(
		withNamedRespondents({
			mandate,
			consultation: {
				...consultation,
				opensAt: asInstant(consultation.opensAt),
				closesAt: asInstant(consultation.closesAt)
			},
			questionnaire: withoutFalse(questionnaire),
			themes,
			...(ledger && { ledger }),
			respondents: bundle.respondents.map((respondent) => {
				if (respondent.kind !== 'state') return respondent;
				const state = findState(respondent.key);
				if (state === undefined) throw new Error(`unchecked State ${respondent.key}`);
				return stateAsRespondent(state);
			}),
			submissions: bundle.submissions.map(tidySubmission),
			...(positions && positions.length > 0 && { positions }),
			...(secondReplies && secondReplies.length > 0 && { secondReplies }),
			...(panels && panels.length > 0 && { panels }),
			...(acceptedFindings &&
				acceptedFindings.length > 0 && {
					acceptedFindings: acceptedFindings.map(({ at, ...accepted }) =>
						at === undefined ? accepted : { ...accepted, at: asInstant(at) }
					)
				})
		})
	);
}

/** `needed: false` says what its absence says. */
function withoutFalse(questionnaire: Questionnaire): Questionnaire {
	return {
		...questionnaire,
		sections: questionnaire.sections.map((section) => ({
			...section,
			questions: section.questions.map(({ needed, notApplicable, ...question }) => ({
				...question,
				...(needed && { needed }),
				...(notApplicable && { notApplicable })
			}))
		}))
	};
}

function tidySubmission({
	files,
	excerpts,
	...submission
}: Bundle['submissions'][number]): Submission {
	return {
		...submission,
		receivedAt: asInstant(submission.receivedAt),
		answers: submission.answers.map(tidyAnswer),
		...(files &&
			files.length > 0 && {
				files: files.map((file) => ({
					...file,
					name: tidyFileName(file.name),
					addedAt: asInstant(file.addedAt)
				}))
			}),
		...(excerpts && excerpts.length > 0 && { excerpts })
	};
}

/** One spelling of an instant, with milliseconds, so that instants sort as text. */
function asInstant(instant: string): string {
	return new Date(instant).toISOString();
}

function tidyAnswer({ translations: given, ...answer }: Answer): Answer {
	const text = tidyWords(answer.text);
	if (given === undefined || Object.keys(given).length === 0) return { ...answer, text };
	const hash = hashOfWords(text);
	const translations: Answer['translations'] = {};
	for (const language of officialLanguages) {
		const translation = given[language];
		if (translation === undefined) continue;
		const { sourceHash = hash } = translation;
		translations[language] = {
			text: tidyWords(translation.text),
			state: translation.state,
			sourceHash
		};
	}
	return { ...answer, text, translations };
}
