import type { OfficialLanguage } from '../../language.ts';

/** Most signs of the text of a property that a person gives a Word file: Word takes 255. */
const longestProperty = 255;

/** Name of the `number`-th property of a Word file in `language` that says how its lines stood when it was written. */
export const linesProperty = (language: OfficialLanguage, number: number): string =>
	`Lines ${language} ${number}`;

/** What a Word file says of its lines as properties; the last one ends in a full stop. */
export function linesProperties(language: OfficialLanguage, said: string) {
	const pieces = `${said}.`.match(new RegExp(`.{1,${longestProperty}}`, 'g')) ?? [];
	return pieces.map((value, index) => ({ name: linesProperty(language, index + 1), value }));
}
