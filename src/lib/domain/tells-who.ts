import { standsIn } from './compilation/findings/says-name.ts';
import { foldName } from './fold.ts';
import { casesOfShortNames } from './russian-cases.ts';

/**
 * The words give an address, or one of these names: whatever the case, the Unicode form and the marks of its letters, with
 * invisible characters between them or without, and with the endings and joined particles that a name takes in a sentence.
 * Names that are written about (the Danes, the capital) are found by the person who releases the reply, not here.
 */
export function tellsWho(text: string, names: readonly string[]): boolean {
	const words = foldName(text);
	if (address.test(words)) return true;
	return names.some((name) => {
		const { forms, inflected } = readName(name);
		return forms.some((form) => standsIn(words, form)) || (inflected?.test(words) ?? false);
	});
}

const address = /@|:\/\/|www\.|[[(] ?at ?[\])]/;

/** `forms`: as it is, and in its other cases where it is too short to be told by its stem. */
type ReadName = { forms: string[]; inflected?: RegExp };

const known = new Map<string, ReadName>();

function readName(name: string): ReadName {
	const found = known.get(name);
	if (found) return found;
	const plain = foldName(name);
	const inflected = inflectedForms(plain);
	const forms = [plain, ...(casesOfShortNames.get(plain) ?? [])];
	const read = { forms, ...(inflected && { inflected }) };
	if (known.size >= 20_000) known.clear();
	known.set(name, read);
	return read;
}

/** Particles that Arabic joins to a word: conjunction, preposition, article. */
const joined = '[وف]?(?:بال|كال|لل|ال|[بكل])?';

/**
 * The name with other endings: each longer word keeps what stands before its last vowels. None for a name whose words are
 * all too short to be told from others, nor in a script without spaces.
 */
function inflectedForms(plain: string): RegExp | undefined {
	if (/\p{Script=Han}/u.test(plain)) return undefined;
	const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
	const isArabic = /\p{Script=Arabic}/u.test(plain);
	const stems = words.map((word) =>
		isArabic
			? word.replace(/^ال(?=.{3})/u, '').replace(/[هيا]$/u, '')
			: word.replace(lastVowels, '')
	);
	if (!stems.some((stem) => stem.length >= shortest)) return undefined;
	const forms = stems.map((stem, index) => {
		const before = isArabic ? joined : '';
		if (stem.length < shortest) return before + (isArabic ? stem : words[index]);
		return `${before}${stem}\\p{L}{0,${stem.length > shortest ? 8 : 3}}`;
	});
	const start = '(?<![\\p{L}\\p{N}])';
	return new RegExp(`${start}${forms.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'u');
}

/** A stem of fewer letters begins too many other words. */
const shortest = 4;
const lastVowels = /[aeiouyаеиоуыэюяйьё]{1,2}$/u;
