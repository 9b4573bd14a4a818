import { isAnswered } from '../completeness.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { isReproduced, questionsOf } from '../questionnaire.ts';
import type { Answer, Excerpt, Submission } from '../submission.ts';
import { paragraphsOf } from '../words.ts';
import type { Pieces } from './pieces.ts';
import { alignPieces, piecesOf } from './pieces.ts';
import type { Span } from './sentences.ts';

/**
 * One paragraph of what a submission says under a theme. `text` is in the language of the document or, where there is no
 * translation, in `untranslated`, the language of the reply. `sources` holds, for each sentence of `pieces`,
 * the stretch of the original answer that it rests on.
 */
export type PassageParagraph = {
	submission: Submission;
	question: string;
	excerpt?: string;
	answer: Answer;
	text: string;
	untranslated?: string;
	pieces: Pieces;
	sources: Pieces;
};

/**
 * The paragraphs of a submission under `theme`, in reading order: its excerpts coded to the theme and, for questions
 * mapped to the theme of whose answer nothing is coded anywhere, the whole answer. Excerpts with an id in `told`
 * are left out: they are told elsewhere.
 */
export function passagesOf(
	submission: Submission,
	theme: string,
	questionnaire: Questionnaire,
	language: OfficialLanguage,
	told?: ReadonlySet<string>
): PassageParagraph[] {
	const excerpts = submission.excerpts ?? [];
	return questionsOf(questionnaire).flatMap((question) => {
		const answer = submission.answers.find((each) => each.question === question.key);
		if (answer === undefined || !isAnswered(answer) || answer.text.trim() === '') return [];
		const coded = excerpts.filter((excerpt) => excerpt.question === question.key);
		if (coded.length === 0) {
			if (question.theme !== theme) return [];
			return paragraphsIn(submission, answer, language, undefined);
		}
		return coded
			.filter((excerpt) => excerpt.theme === theme && !told?.has(excerpt.id))
			.sort(inReadingOrder)
			.flatMap((excerpt) => paragraphsIn(submission, answer, language, excerpt));
	});
}

/** Excerpts of one answer as they stand in it. */
function inReadingOrder(a: Excerpt, b: Excerpt): number {
	return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

/**
 * The paragraphs of a statement in reading order, under whatever theme: what is coded of each answer, each stretch once,
 * and the whole of the answers of which nothing is.
 */
export function passagesInOrder(
	submission: Submission,
	questionnaire: Questionnaire,
	language: OfficialLanguage
): PassageParagraph[] {
	return questionsOf(questionnaire).flatMap((question) => {
		const answer = submission.answers.find((each) => each.question === question.key);
		if (answer === undefined || answer.text.trim() === '') return [];
		const coded = (submission.excerpts ?? [])
			.filter((excerpt) => excerpt.question === question.key)
			.sort(inReadingOrder);
		if (coded.length === 0) {
			return isReproduced(question) ? paragraphsIn(submission, answer, language, undefined) : [];
		}
		let end = 0;
		return coded.flatMap((excerpt) => {
			if (excerpt.end <= end) return [];
			const start = Math.max(excerpt.start, end);
			end = excerpt.end;
			return paragraphsIn(submission, answer, language, { ...excerpt, start });
		});
	});
}

/** The paragraphs of an answer, or of an excerpt of it, in the language of the document where there is a translation. */
export function paragraphsIn(
	submission: Submission,
	answer: Answer,
	language: OfficialLanguage,
	excerpt: Excerpt | undefined
): PassageParagraph[] {
	const about = {
		submission,
		question: answer.question,
		answer,
		...(excerpt === undefined ? {} : { excerpt: excerpt.id })
	};
	const originals = paragraphsOf(answer.text);
	const own = baseOf(answer.language) === language;
	const translation = own ? undefined : answer.translations?.[language]?.text;
	const translated = translation === undefined ? [] : paragraphsOf(translation);
	const from = excerpt?.start ?? 0;
	const to = excerpt?.end ?? answer.text.length;
	const whole = answer.text.slice(0, from).trim() === '' && answer.text.slice(to).trim() === '';

	if (translated.length > 0 && whole && translated.length !== originals.length) {
		return translated.map(({ text }) => {
			const pieces = piecesOf(text, language);
			const source = { start: from, end: to };
			return { ...about, text, pieces, sources: mapPieces(pieces, () => source) };
		});
	}

	return originals.flatMap((original, index) => {
		const start = Math.max(original.start, from);
		const end = Math.min(original.end, to);
		const words = answer.text.slice(start, end);
		if (end <= start || words.trim() === '') return [];
		const target = translated.length === originals.length ? translated[index]?.text : undefined;
		const source = piecesOf(original.text, answer.language);

		if (!own && target !== undefined) {
			const pieces = piecesOf(target, language);
			const aligned = shifted(alignPieces(source, pieces, original.text.length), original.start);
			if (words.trim() === original.text.trim()) {
				return [{ ...about, text: target, pieces, sources: aligned }];
			}
			const part = within(pieces, aligned, start, end);
			if (part !== undefined && countOf(source) === countOf(pieces)) {
				return [{ ...about, text: target, ...part }];
			}
		}

		const pieces = words === original.text ? source : piecesOf(words, answer.language);
		return [
			{
				...about,
				text: words,
				...(own ? {} : { untranslated: answer.language }),
				pieces,
				sources: shifted(pieces, start)
			}
		];
	});
}

/** The sentences that stand wholly inside the stretch; undefined where one stands half inside, or none does. */
function within(
	pieces: Pieces,
	sources: Pieces,
	start: number,
	end: number
): { pieces: Pieces; sources: Pieces } | undefined {
	let cut = false;
	const keep = (spans: Span[], origins: Span[]): [Span[], Span[]] => {
		const kept = origins.map((origin) => {
			const middle = (origin.start + origin.end) / 2;
			const inside = middle >= start && middle <= end;
			const overlap = Math.min(end, origin.end) - Math.max(start, origin.start);
			if (inside !== overlap > 0.9 * (origin.end - origin.start)) cut ||= overlap > 2;
			return inside;
		});
		return [spans.filter((_, i) => kept[i]), origins.filter((_, i) => kept[i])];
	};
	const lead = keep(pieces.lead, sources.lead);
	const tail = keep(pieces.tail, sources.tail);
	const items = pieces.items
		.map((item, i) => keep(item, sources.items[i] ?? []))
		.filter(([item]) => item.length > 0);
	if (cut || lead[0].length + tail[0].length + items.length === 0) return undefined;
	return {
		pieces: { lead: lead[0], items: items.map(([item]) => item), tail: tail[0] },
		sources: { lead: lead[1], items: items.map(([, from]) => from), tail: tail[1] }
	};
}

function mapPieces(pieces: Pieces, change: (span: Span) => Span): Pieces {
	return {
		lead: pieces.lead.map(change),
		items: pieces.items.map((item) => item.map(change)),
		tail: pieces.tail.map(change)
	};
}

function shifted(pieces: Pieces, by: number): Pieces {
	return mapPieces(pieces, (span) => ({ start: span.start + by, end: span.end + by }));
}

function countOf(pieces: Pieces): string {
	return [pieces.lead, ...pieces.items, pieces.tail].map((each) => each.length).join(' ');
}

/** `pt-BR` and `zh-Hans` without what follows the language. */
function baseOf(language: string): string {
	return language.toLowerCase().split('-')[0] ?? '';
}
