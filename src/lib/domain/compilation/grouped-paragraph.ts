import { joinNames } from '../joined-names.ts';
import type { OfficialLanguage } from '../language.ts';
import { wordingIn } from '../language.ts';
import { respondentKinds } from '../respondent.ts';
import type { Drafting } from './drafting.ts';
import { speakersInWords } from './listed-speakers.ts';
import type { Inline, Provenance } from './model.ts';
import type { Subject } from './phrases/phrases.ts';
import { piecesOf } from './pieces.ts';
import type { Grouped } from './planned.ts';
import { reportedParagraph } from './reported-paragraph.ts';

/**
 * A position in the name of all who share it: "Algeria, Cuba and the Sudan indicated that …". Names stand in the order
 * of the language, States before others, those that may not be named as a number; `attribution` in English order.
 * Every sentence rests on all the excerpts, with the words that were coded: those are what the analyst put together.
 */
export function groupedParagraph(
	{ position, sources }: Grouped,
	drafting: Drafting
): { attribution: string[]; content: Inline[] } {
	const { language, phrases } = drafting;
	const listed = speakersInWords(sources, drafting);
	const subject: Subject = {
		name: joined(
			respondentKinds.flatMap((kind) => listed.names[kind]),
			language
		),
		plural: listed.keys.length + listed.unnamed > 1,
		grammar: listed.grammar
	};
	const provenance = sources.map(({ submission, excerpt }): Provenance => {
		return {
			submission: submission.key,
			question: excerpt.question,
			start: excerpt.start,
			end: excerpt.end,
			hash: excerpt.hash,
			excerpt: excerpt.id
		};
	});
	const wording = wordingIn(position.statement, language);
	const text = wording.text.replace(/\s*\n\s*/g, ' ').trim();
	const pieces = piecesOf(text, wording.language);
	const content = reportedParagraph(
		{
			text,
			pieces,
			sources: pieces,
			...(wording.language === language ? {} : { untranslated: wording.language }),
			context: text,
			provenance: () => provenance
		},
		(next) => phrases.reports(subject, 0, next),
		language,
		() => undefined
	);
	return { attribution: listed.keys, content };
}

/** In Chinese a number that follows a name stands apart from it. */
function joined(names: string[], language: OfficialLanguage): string {
	const text = joinNames(names, language);
	return language === 'zh' ? text.replace(/和(?=[0-9])/g, '和 ') : text;
}
