import type { OfficialLanguage, Texts } from '../language.ts';
import { officialLanguages } from '../language.ts';

/** What the office writes: the subject and the words of a mail, and the paragraphs of a note verbale, in each language. */
export type LetterTexts = { subject: Texts; body: Texts; note: Texts };
export const letterParts = ['subject', 'body', 'note'] as const;
export type LetterPart = (typeof letterParts)[number];

/** Names that stand in braces in a letter, `{link}`, and are replaced for each recipient. */
export const placeholders = [
	'respondent',
	'consultation',
	'deadline',
	'link',
	'symbol',
	'date',
	'office',
	'contact'
] as const;
export type Placeholder = (typeof placeholders)[number];
export type LetterValues = Record<Placeholder, string>;

/** Most characters of each part. */
const letterLimits: Record<LetterPart, number> = {
	subject: 200,
	body: 10_000,
	note: 10_000
};

/**
 * What is wrong with one part in one language. `unknown`: a placeholder that there is not, with its name; `brace`: a brace
 * without its other half; `no-link`: the mail would carry no private link; `link`: a private link where it must not stand, in a
 * subject or in a note, which has a place of its own for it; `lines`: a subject of several lines; `long`: over the limit;
 * `half`: a mail with a subject and no words, or the reverse.
 */
export type LetterFault = {
	language: OfficialLanguage;
	part: LetterPart;
	why: 'unknown' | 'brace' | 'no-link' | 'link' | 'lines' | 'long' | 'half';
	name?: string;
};

const inBraces = /\{([^{}]*)\}/g;

/** Everything that is wrong with a letter. A reminder may go without the private link (`needsLink` off). */
export function faultsOfLetter(
	texts: LetterTexts,
	{ needsLink = true }: { needsLink?: boolean } = {}
): LetterFault[] {
	const faults: LetterFault[] = [];
	for (const language of officialLanguages) {
		for (const part of letterParts) {
			const text = texts[part][language] ?? '';
			const add = (why: LetterFault['why'], name?: string) =>
				faults.push({ language, part, why, ...(name !== undefined && { name }) });
			if (text.length > letterLimits[part]) add('long');
			if (part === 'subject' && /[\r\n]/.test(text.trim())) add('lines');
			const names = [...text.matchAll(inBraces)].map(([, name = '']) => name);
			for (const name of new Set(names)) if (!isPlaceholder(name)) add('unknown', name);
			if (/[{}]/.test(text.replace(inBraces, ''))) add('brace');
			const hasLink = names.includes('link');
			if (part === 'body' && text !== '' && needsLink && !hasLink) add('no-link');
			if (part !== 'body' && hasLink) add('link');
		}
		const [subject, body] = [texts.subject[language], texts.body[language]];
		if (subject && !body) faults.push({ language, part: 'body', why: 'half' });
		if (body && !subject) faults.push({ language, part: 'subject', why: 'half' });
	}
	return faults;
}

function isPlaceholder(name: string): name is Placeholder {
	return (placeholders as readonly string[]).includes(name);
}

/** Languages in which a mail can go: those with a subject and words. */
export function mailLanguagesOf(texts: LetterTexts): OfficialLanguage[] {
	return officialLanguages.filter((language) => texts.subject[language] && texts.body[language]);
}

/** The text with every placeholder replaced, once: what a value brings is never read again. */
export function fillLetter(text: string, values: LetterValues): string {
	return text.replace(inBraces, (whole, name: string) =>
		isPlaceholder(name) ? values[name] : whole
	);
}
