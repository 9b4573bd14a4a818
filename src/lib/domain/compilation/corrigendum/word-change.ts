import type { OfficialLanguage } from '../../language.ts';
import type { Inline, Text } from '../model.ts';
import type { ChangePlace, IssueChange, LineKind } from './change.ts';
import type { CorrigendumPhrases } from './phrases/corrigendum-phrases.ts';
import { corrigendumPhrasesOf } from './phrases/corrigendum-phrases-of.ts';

/** An entry of a corrigendum: where, and line by line what is to be done there. */
export type WordedChange = { id: string; where: string; lines: Inline[][] };

/** Words a change as a corrigendum in `language` does: `Paragraph 5`, *For* … *read* …. */
export function wordChange(
	{ id, place, made }: IssueChange,
	language: OfficialLanguage
): WordedChange {
	const phrases = corrigendumPhrasesOf(language);
	const where = place ? placeWords(place, phrases) : phrases.places.start;
	switch (made.kind) {
		case 'words':
			return {
				id,
				where,
				lines: [
					...made.pairs.map((pair) => say(phrases.words, pair)),
					...(made.end === undefined ? [] : [say(phrases.end, { to: made.end })])
				]
			};
		case 'text':
			return { id, where, lines: [say(phrases.text), made.content] };
		case 'delete':
			return {
				id,
				where,
				lines: [say(phrases.delete[nounOf(place?.kind)], { words: cut(made.text) })]
			};
		case 'move': {
			const to = made.after ? afterWords(made.after, phrases) : phrases.places.start;
			return { id, where, lines: [say(phrases.move, { place: to })] };
		}
		case 'split':
			return { id, where, lines: [say(phrases.split, { words: made.at })] };
		case 'join':
			return { id, where, lines: [say(phrases.join, { mark: made.mark })] };
		case 'insert': {
			const [one, several] = phrases.insert[nounOf(made.what)];
			const at = place ? afterWords(place, phrases) : phrases.places.start;
			return {
				id,
				where: made.after ? fill(phrases.after.words, { place: where, words: made.after }) : at,
				lines: [say(made.contents.length === 1 ? one : several), ...made.contents]
			};
		}
	}
}

/** So much of a text that it is known again. */
const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text);

type Noun = keyof CorrigendumPhrases['delete'];

const nounOf = (kind: LineKind | undefined): Noun =>
	kind === undefined || kind === 'title' ? 'text' : kind;

function placeWords(place: ChangePlace, { places }: CorrigendumPhrases): string {
	const { kind, mark, row = '' } = place;
	if (kind === 'title') return mark === '' ? places.title : places.subtitle;
	return fill(places[kind], { mark, row });
}

function afterWords(place: ChangePlace, phrases: CorrigendumPhrases): string {
	const { after } = phrases;
	if (place.kind === 'paragraph' || place.kind === 'heading')
		return fill(after[place.kind], { mark: place.mark });
	return fill(after.other, { place: placeWords(place, phrases) });
}

const fill = (template: string, facts: Record<string, string>) =>
	template.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);

/** A template with its facts; what stands between asterisks is set apart. */
function say(template: string, facts: Record<string, string> = {}): Inline[] {
	return template.split('*').flatMap((part, index): Text[] => {
		const text = fill(part, facts);
		if (text === '') return [];
		return [{ type: 'text', text, ...(index % 2 === 1 && { mark: { kind: 'emphasis' } }) }];
	});
}
