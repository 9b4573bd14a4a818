import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isAnswered } from './completeness.ts';
import type { Questionnaire } from './questionnaire.ts';
import { questionsOf } from './questionnaire.ts';
import type { SentFile } from './sent-file.ts';
import type { Speaker } from './speaker.ts';
import type { Answer, Consent } from './submission.ts';

/** Name and function of the person who sends a reply. They are not published. */
export type Sender = { name: string; function?: string };

/** All that a respondent sends, without the time at which it came in. docs/receipt.md explains each part. */
export type SentReply = {
	consultation: string;
	revision: number;
	submission: string;
	speakers: Speaker[];
	consent: Consent;
	sender: Sender;
	/** Whether the Office may ask about gaps, where it was asked; the address itself is no part of the record. */
	contact?: 'yes' | 'no';
	answers: Answer[];
	/** In the order in which they came; absent where there are none. */
	files?: SentFile[];
};

/**
 * The words over which the digest of a receipt is taken: JSON in UTF-8 without white space, the keys of every object in
 * the order of their code units, absent values left out; answers that say something, in the order of the questionnaire;
 * files in the order they came, each with its size and SHA-256.
 */
export function recordOfReply(questionnaire: Questionnaire, sent: SentReply): string {
	const answers = questionsOf(questionnaire).flatMap(({ key }) => {
		const answer = sent.answers.find((each) => each.question === key);
		if (!answer || !isAnswered(answer)) return [];
		const { question, text, choices, language } = answer;
		return [{ question, text, language, ...(choices?.length ? { choices } : {}) }];
	});
	return canonicalJson({ ...sent, answers, files: sent.files?.length ? sent.files : undefined });
}

const deepest = 20;
/** Lists, objects and their members, together. */
const mostValues = 100_000;

/**
 * The record that a text in JSON holds, written as `recordOfReply` writes it, so that white space and the order of keys
 * do not matter. Nothing where it is no JSON object, or one deeper or of more values than a record has.
 */
export function recordInText(text: string): string | undefined {
	if (isNoRecord(text)) return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
	return canonicalJson(value);
}

/** Whether a text in JSON holds more values, or deeper ones, than a record does; found without parsing it. */
function isNoRecord(text: string): boolean {
	let depth = 0;
	let values = 0;
	let isQuoted = false;
	for (let index = 0; index < text.length; index += 1) {
		const sign = text[index];
		if (isQuoted) {
			if (sign === '\\') index += 1;
			else if (sign === '"') isQuoted = false;
			continue;
		}
		if (sign === '"') isQuoted = true;
		else if (sign === '{' || sign === '[') depth += 1;
		else if (sign === '}' || sign === ']') depth -= 1;
		if (sign === '{' || sign === '[' || sign === ',') values += 1;
		if (depth > deepest || values > mostValues) return true;
	}
	return false;
}

/** SHA-256 of a record, in hex. */
export function digestOfRecord(record: string): string {
	return bytesToHex(sha256(utf8ToBytes(record)));
}

function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const entries = Object.entries(value).filter(([, each]) => each !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
export const plainLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `V-2011-7K3F9Q`: the year of sending in Geneva and six of the plain letters, picked by `random` bytes. */
export function referenceFrom(year: string, random: Uint8Array): string {
	const letters = [...random.slice(0, 6)].map((byte) => plainLetters[byte % plainLetters.length]);
	return `V-${year}-${letters.join('')}`;
}

/** The language in which most of a reply is written, by length; `otherwise` where nothing is. */
export function mainLanguageOf(answers: readonly Answer[], otherwise: string): string {
	const lengths = new Map<string, number>();
	for (const { language, text } of answers)
		lengths.set(language, (lengths.get(language) ?? 0) + text.length);
	let main = otherwise;
	let most = 0;
	for (const [language, length] of lengths) if (length > most) [main, most] = [language, length];
	return main;
}
