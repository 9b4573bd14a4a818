import { withoutUnseen } from '../../fold.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Submission } from '../../submission.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { consultationWords, repliedWords, restsOn } from './source-words.ts';

/**
 * Words in quotation marks that are not word for word those of their source: of the replies on which the paragraph rests,
 * in their own language or that of the document, or else of the texts of the consultation. A section that staff wrote may quote any reply that is not confidential. What stands in square
 * brackets as left out divides a quotation. A paragraph of a reply as received is a quotation as a whole. A reply's own translations are a source too.
 * Source: the quotations of resolutions 6/17 and 16/22 in A/HRC/19/50, paragraphs 1 and 3.
 */
export function quotationNotVerbatim(document: CheckedDocument): Finding[] {
	const { language, snapshot } = document;
	const submissions = new Map(snapshot.submissions.map((each) => [each.key, each]));
	const folded = new Map<string, string>();
	const wordsOf = (submission: Submission) => {
		const known = folded.get(submission.key) ?? foldAll(repliedWords(submission, language));
		folded.set(submission.key, known);
		return known;
	};
	let own: string | undefined;
	let all: string | undefined;
	const replies = () =>
		(all ??= foldAll(
			snapshot.submissions
				.filter(({ consent }) => consent !== 'confidential')
				.flatMap((each) => repliedWords(each, language))
		));
	return document.lines.flatMap((line): Finding[] => {
		if (line.part !== 'body' || line.kind === 'cell' || line.style === 'question') return [];
		const whole = line.kind === 'paragraph' && line.paragraph?.verbatim === true;
		const quotations = whole ? [line.text] : quotationsIn(line.text, language);
		if (quotations.length === 0) return [];
		own ??= foldAll(consultationWords(snapshot));
		const sources = [
			...restsOn(line).flatMap((key) => {
				const submission = submissions.get(key);
				return submission === undefined ? [] : [wordsOf(submission)];
			}),
			own
		];
		const stands = (part: string) =>
			sources.some((source) => source.includes(part)) ||
			(!line.reports && !document.introduces(line) && replies().includes(part));
		const wrong = quotations.filter(
			(quotation) =>
				!quotation
					.split(whole ? /\n/u : /\[[^\]]{0,12}\]|…|\.{3}/u)
					.map(fold)
					.filter((part) => part.length > 1)
					.every(stands)
		);
		return wrong.map((words) => ({
			rule: 'quotation',
			severity: 'blocks',
			where: document.placeOf(line),
			words: words.length > 90 ? `${words.slice(0, 80)}…` : words,
			message: 'quotation'
		}));
	});
}

const marks: Record<OfficialLanguage, [open: string, close: string][]> = {
	ar: [
		['«', '»'],
		['“', '”']
	],
	zh: [['“', '”']],
	en: [['“', '”']],
	fr: [['«', '»']],
	ru: [['«', '»']],
	es: [
		['“', '”'],
		['«', '»']
	]
};

/** The outermost quotations of a text, without their marks. */
function quotationsIn(text: string, language: OfficialLanguage): string[] {
	const found: string[] = [];
	for (const [open, close] of marks[language]) {
		let depth = 0;
		let start = 0;
		let at = text.indexOf(open);
		if (at === -1) continue;
		for (; at < text.length; at += 1) {
			if (text[at] === open) {
				depth += 1;
				if (depth === 1) start = at + 1;
			} else if (text[at] === close && depth > 0) {
				depth -= 1;
				if (depth === 0) found.push(text.slice(start, at).trim());
			}
		}
	}
	return found.filter((words) => words.length > 2);
}

/** Words as quotations are compared: without case, white space, quotation marks and the punctuation at their ends. */
function fold(words: string): string {
	return withoutUnseen(words)
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s\u00a0\u202f"“”„«»'‘’]/gu, '')
		.replace(/^[.,;:،；：，。、]+|[.,;:،；：，。、]+$/gu, '');
}

function foldAll(texts: readonly string[]): string {
	return texts.map(fold).join('\n');
}
