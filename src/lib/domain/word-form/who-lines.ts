import { westernDigits } from '../amounts.ts';
import type { OfficialLanguage } from '../language.ts';
import type { StakeholderCategory } from '../respondent.ts';
import { stakeholderCategories } from '../respondent.ts';
import type { Speaker } from '../speaker.ts';
import { after } from './folded.ts';
import type { FormWords } from './form-words.ts';
import { withoutDirectionMarks } from './plain-answer.ts';
import { stateNamed } from './read-words.ts';
import { whoKinds } from './who-kinds.ts';

const dividers: Record<OfficialLanguage, string> = {
	ar: '؛ ',
	zh: '；',
	en: '; ',
	fr: ' ; ',
	ru: '; ',
	es: '; '
};
const divider = /[;；؛|\t]/gu;
const longestName = 300;
/** Code units of a line that is looked at; a longer one names nobody. */
const longestLine = 2000;

/**
 * One of those who reply as a line of the form: a State by its name; anyone else by name, kind with its number, and country;
 * a voice within the reply with the codes of the questions that it answers itself.
 */
export function lineOfSpeaker(
	speaker: Speaker,
	words: FormWords,
	language: OfficialLanguage
): string {
	if (speaker.kind === 'state') return words.stateName(speaker.state);
	const category = speaker.kind === 'stakeholder' ? speaker.category : undefined;
	const place = whoKinds(words).findIndex(
		(each) => each.kind === speaker.kind && each.category === category
	);
	const label = whoKinds(words)[place]?.label ?? '';
	const own = speaker.kind === 'stakeholder' ? speaker.categoryWords : undefined;
	return [
		speaker.name,
		`${place + 1}. ${label}${own ? `: ${own.replace(/\s+/g, ' ')}` : ''}`,
		speaker.country ? words.stateName(speaker.country) : '',
		speaker.embedded?.questions.join(', ') ?? ''
	]
		.filter((part) => part !== '')
		.join(dividers[language]);
}

/**
 * Who a line names, as `lineOfSpeaker` writes it or with the number of the kind alone; nobody where it is no State and the
 * kind is missing. `stray`: parts of which nothing could be made. `questions`: keys that a voice may answer; without them
 * the line is of one who signs.
 */
export function speakerOfLine(
	typed: string,
	words: FormWords,
	questions?: readonly string[]
): { speaker?: Speaker; stray: string[] } {
	const line = withoutDirectionMarks(typed)
		.replace(/^\s*(?:[-–—•·]|\d{1,3}[.)])\s+/u, '')
		.replace(/[^\S\t]+/g, ' ')
		.trim();
	if (line === '' || line.length > longestLine) return { stray: [] };
	const alone = stateNamed(line);
	if (alone && questions === undefined)
		return { speaker: { kind: 'state', state: alone }, stray: [] };
	const parts = partsOf(line);
	const found = parts
		.map((part, index) => ({ index, kind: index === 0 ? undefined : kindIn(part.text, words) }))
		.findLast(({ kind }) => kind !== undefined);
	if (!found?.kind) return { stray: [] };
	const { kind, category, specify } = found.kind;
	const name = line.slice(0, (parts[found.index]?.start ?? 1) - 1).trim();
	const rest = parts.slice(found.index + 1).map(({ text }) => text);
	if (kind === 'state') {
		const state = stateNamed(name);
		if (!state || questions !== undefined) return { stray: [] };
		return { speaker: { kind, state }, stray: [found.kind.rest, ...rest].filter(Boolean) };
	}
	const said = [found.kind.rest].filter(Boolean);
	const stray: string[] = [];
	let country: string | undefined;
	let own: string[] | undefined;
	for (const part of rest) {
		const codes = questions && codesIn(part, questions);
		const state = stateNamed(part);
		if (codes) own = [...(own ?? []), ...codes];
		else if (state && country === undefined) country = state;
		else (specify ? said : stray).push(part);
	}
	const more = {
		...(country && { country }),
		...(questions && { embedded: { questions: questions.filter((key) => own?.includes(key)) } })
	};
	if (name === '' || name.length > longestName) return { stray: [] };
	if (kind !== 'stakeholder')
		return { speaker: { kind, name, ...more }, stray: [...said, ...stray] };
	const known: StakeholderCategory | undefined = stakeholderCategories.find(
		(each) => each === category
	);
	// A category of one's own needs its words, as on the page that asks who replies.
	if (!known || (known === 'other' && said.length === 0)) return { stray: [] };
	const categoryWords = said.join('; ').slice(0, longestName);
	return {
		speaker: {
			kind,
			name,
			category: known,
			...(known === 'other' && { categoryWords }),
			...more
		},
		stray: known === 'other' ? stray : [...said, ...stray]
	};
}

/** The parts of a line between its dividers, with the place at which each begins. */
function partsOf(line: string): { text: string; start: number }[] {
	const parts: { text: string; start: number }[] = [];
	let start = 0;
	for (const { index } of [...line.matchAll(divider), { index: line.length }]) {
		const text = line.slice(start, index).trim();
		if (text !== '' || start === 0) parts.push({ text, start });
		start = index + 1;
	}
	return parts;
}

/** The kind that a part says by its number, its words or both, and what stands behind them. */
function kindIn(
	part: string,
	words: FormWords
): (ReturnType<typeof whoKinds>[number] & { rest: string }) | undefined {
	const kinds = whoKinds(words);
	const match = /^(\d{1,2})\s*[.)．、:]?\s*/.exec(westernDigits(part));
	const numbered = match ? kinds[Number(match[1]) - 1] : undefined;
	const bare = match ? part.slice(match[0].length) : part;
	if (numbered && bare === '') return { ...numbered, rest: '' };
	let best: ReturnType<typeof kindIn>;
	for (const kind of numbered ? [numbered] : kinds) {
		const rest = bare === kind.label ? '' : after(bare, kind.label);
		if (rest === undefined) continue;
		const left = rest.replace(/^[\s:：)）_…–—-]+/u, '').trim();
		if (!best || left.length < best.rest.length) best = { ...kind, rest: left };
	}
	// Behind the words of a kind that asks for none of one's own, other words are no kind.
	return best && (best.specify || best.rest === '') ? best : undefined;
}

/** The questions that a part lists by their codes, where it lists nothing else. */
function codesIn(part: string, questions: readonly string[]): string[] | undefined {
	const typed = westernDigits(part)
		.split(/[\s,،、[\]［］【】]+/u)
		.filter(Boolean);
	const keys = typed.map((code) =>
		questions.find((key) => key === code || key.toLowerCase() === code.toLowerCase())
	);
	const known = keys.filter((key) => key !== undefined);
	return typed.length > 0 && known.length === typed.length ? known : undefined;
}
