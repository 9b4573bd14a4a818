import { markedRuns } from '#lib/domain/marked-runs.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { paragraphsOf } from '#lib/domain/words.ts';
import type { CodedAnswer, Coding } from '#lib/server/usecases/get-coding.ts';
import type { ListedSuggestion } from '#lib/server/usecases/list-suggestions.ts';

/** Underlines that can be told apart without their colour; each theme has one by its place in the codebook. */
const underlines = 6;

/** A reply as its coding page shows it, in the language of the page. */
export function codingToShow(
	coding: Coding,
	suggestions: readonly ListedSuggestion[],
	language: OfficialLanguage
) {
	const places = new Map(coding.themes.map(({ key }, index) => [key, index]));
	const lineOf = (theme: string) => (places.get(theme) ?? 0) % underlines;
	const themes = coding.themes.map(({ key, name, description, parent }, index) => ({
		key,
		name: wordingIn(name, language),
		description: description && wordingIn(description, language),
		isSubtheme: parent !== undefined,
		/** The key that codes to it. */
		number: index < 9 ? index + 1 : undefined,
		line: index % underlines
	}));
	const anchored = new Set<string>();
	const anchors = new Map<string, string>();
	for (const { excerpts } of coding.answers)
		for (const { id, theme } of excerpts)
			if (!anchored.has(theme)) {
				anchored.add(theme);
				anchors.set(id, theme);
			}
	const answers = coding.answers.map((answer) => {
		const own = suggestions.filter(({ question }) => question === answer.question);
		const anchor =
			answer.theme !== undefined && !anchored.has(answer.theme) ? answer.theme : undefined;
		if (anchor !== undefined) anchored.add(anchor);
		return {
			...answerToShow(answer, language, lineOf, anchors),
			anchor,
			suggestions: own.map((suggestion) => ({
				start: suggestion.start,
				end: suggestion.end,
				theme: suggestion.theme,
				mapped: suggestion.mapped,
				words: shortened(answer.text.slice(suggestion.start, suggestion.end)),
				similar: suggestion.similar && {
					submission: suggestion.similar.submission,
					theme: suggestion.theme,
					words: shortened(suggestion.similar.words),
					language: suggestion.similar.language,
					dir: directionOf(suggestion.similar.language),
					names: suggestion.similar.names.map((name) => wordingIn(name, language)),
					percent: Math.round(suggestion.similar.likeness * 100)
				}
			}))
		};
	});
	return { themes, answers };
}

function answerToShow(
	answer: CodedAnswer,
	language: OfficialLanguage,
	lineOf: (theme: string) => number,
	anchors: ReadonlyMap<string, string>
) {
	const { text, excerpts } = answer;
	const translation =
		answer.translations.find((each) => each.language === language) ??
		answer.translations.find((each) => each.language === 'en');
	return {
		question: answer.question,
		number: answer.number,
		label: wordingIn(answer.label, language),
		text,
		basis: answer.basis,
		language: answer.language,
		dir: directionOf(answer.language),
		translation: translation && { ...translation, dir: directionOf(translation.language) },
		paragraphs: paragraphsOf(text).map((paragraph) => ({
			start: paragraph.start,
			runs: markedRuns(paragraph, excerpts).map(({ start, end, ids, begins }) => ({
				start,
				text: text.slice(start, end),
				ids,
				begins
			}))
		})),
		excerpts: excerpts.map(({ id, theme, start, end, words, changed }) => ({
			id,
			theme,
			line: lineOf(theme),
			start,
			end,
			changed,
			words: shortened(changed ? words : text.slice(start, end)),
			/** What stands there now, where it is not what was coded. */
			now: changed ? shortened(text.slice(start, end)) : undefined,
			anchor: anchors.get(id)
		})),
		units: answer.units.map(({ start, end, sentences }) => ({
			start,
			end,
			sentences: sentences.map((sentence) => ({
				...sentence,
				text: text.slice(sentence.start, sentence.end)
			}))
		}))
	};
}

const longest = 220;

/** Enough of a passage to know it by: whole words of its beginning. */
function shortened(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	if (line.length <= longest) return line;
	const cut = line.slice(0, longest).replace(/\p{M}*[\ud800-\udbff]?$/u, '');
	const space = cut.lastIndexOf(' ');
	return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}
