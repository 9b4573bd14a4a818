import type { OfficialLanguage } from '../../language.ts';
import { isOfficialLanguage } from '../../language.ts';
import type { Text } from '../model.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import { figuresOf, spokenIn } from './figures.ts';
import type { Finding } from './finding.ts';
import { consultationWords, repliedWords, restsOn } from './source-words.ts';
import { allInlines } from './walk.ts';

/**
 * A figure in words that an editor wrote which neither the replies on which the line rests have, nor the texts of the
 * consultation, nor what was drafted elsewhere in the document: days, years, acts, and numbers from ten on. A line that rests
 * on no reply may give what any of them says that is not confidential. Other editions are held against the original.
 * Source: every number of the compilation is derived.
 */
export function editorsFigure(document: CheckedDocument): Finding[] {
	const { language, snapshot } = document;
	if (language !== snapshot.consultation.originalLanguage) return [];
	const replies = new Map<string, Set<string>>();
	const inReply = (key: string): Set<string> => {
		const known = replies.get(key);
		if (known) return known;
		const submission = snapshot.submissions.find((each) => each.key === key);
		const said = submission ? repliedWords(submission, language) : [];
		const figures = figuresIn(said, submission?.language ?? language, language);
		replies.set(key, figures);
		return figures;
	};
	let own: Set<string> | undefined;
	return document.lines.flatMap((line): Finding[] => {
		if (line.part !== 'body' || line.kind === 'cell') return [];
		const written = textsOf(line, true);
		if (written === '') return [];
		const figures = [...figuresOf(written, language)];
		if (figures.length === 0) return [];
		own ??= figuresIn(
			[...consultationWords(snapshot), ...document.lines.map((each) => textsOf(each, false))],
			language,
			language
		);
		const sources = restsOn(line);
		const keys =
			sources.length > 0
				? sources
				: snapshot.submissions.flatMap(({ key, consent }) =>
						consent === 'confidential' ? [] : key
					);
		return figures
			.filter((figure) => !own?.has(figure) && !keys.some((key) => inReply(key).has(figure)))
			.map((words) => ({
				rule: 'editors-figure',
				severity: 'look',
				where: document.placeOf(line),
				words,
				message: 'editors-figure'
			}));
	});
}

/** The words of a line that an editor wrote, or those that nobody did; its footnotes are lines of their own. */
function textsOf({ content }: CheckedLine, isWritten: boolean): string {
	const notes = new Set(
		content.flatMap((inline) => (inline.type === 'footnote' ? allInlines([inline]) : []))
	);
	return allInlines(content)
		.filter((inline): inline is Text => inline.type === 'text' && !notes.has(inline))
		.filter(({ written = false }) => written === isWritten)
		.map(({ text }) => text)
		.join(' ');
}

/** The figures that texts give, in digits or in words; of a day its year too. */
function figuresIn(
	texts: readonly string[],
	from: string,
	language: OfficialLanguage
): Set<string> {
	const languages = isOfficialLanguage(from) && from !== language ? [from, language] : [language];
	const found = texts.flatMap((text) =>
		languages.flatMap((each) => [...figuresOf(text, each), ...spokenIn(text, each)])
	);
	return new Set([
		...found,
		...found.flatMap((each) => /^(\d{4})-\d{2}-\d{2}$/.exec(each)?.[1] ?? [])
	]);
}
