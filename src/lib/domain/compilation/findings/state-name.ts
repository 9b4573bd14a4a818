import type { OfficialLanguage } from '../../language.ts';
import { findState, namingAt, stateName } from '../../states.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { informalStateNames } from './informal-state-names.ts';
import { ownWords } from './own-words.ts';
import { withoutAnyQuotations } from './without-quotations.ts';

type Informal = { key: string; name: string };
type Finder = { pattern: RegExp; informal: Map<string, Informal> };
const finders = new Map<string, Finder>();

/**
 * The name of a State that is not its UN name on the day of the document: an everyday name, or one of another time.
 * Inside a UN name of the State itself (`Iran` in `Islamic Republic of Iran`) it is right. Quotations keep their words.
 * Source: UNTERM.
 */
export function stateNameForm(document: CheckedDocument): Finding[] {
	const { language, day } = document;
	const { pattern, informal } = finderFor(language, day);
	return document.lines.flatMap((line): Finding[] => {
		if (line.part === 'annex' && line.kind !== 'cell') return [];
		if (line.text.search(pattern) === -1) return [];
		const text = withoutAnyQuotations(ownWords(line).replace(/https?:\/\/\S+/gu, ' '));
		const told = new Set<string>();
		return [...text.matchAll(pattern)].flatMap((match): Finding[] => {
			const known = informal.get(match.groups?.['informal'] ?? '');
			if (known === undefined || told.has(known.name)) return [];
			told.add(known.name);
			return [
				{
					rule: 'state-name',
					severity: 'look',
					where: document.placeOf(line),
					words: known.name,
					found: stateName(known.key, language, { date: day, form: 'sentence' }),
					message: 'state-name'
				}
			];
		});
	});
}

/** UN names come first in the pattern and are passed over; what is left of everyday names is told. */
function finderFor(language: OfficialLanguage, day: string): Finder {
	const id = `${language} ${day}`;
	const before = finders.get(id);
	if (before !== undefined) return before;
	const escaped = (text: string) =>
		text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
	const byLength = (names: Iterable<string>) =>
		[...names]
			.sort((a, b) => b.length - a.length)
			.map(escaped)
			.join('|');
	const informal = new Map<string, Informal>();
	const official = new Set<string>();
	for (const [key, names] of Object.entries(informalStateNames[language])) {
		const state = findState(key);
		if (state === undefined) continue;
		const naming = namingAt(state, day);
		const own = [
			naming.short[language],
			naming.editorial?.[language],
			(naming.formal ?? state.formal)[language]
		];
		for (const name of own) if (name !== undefined) official.add(name);
		for (const name of names) if (!own.includes(name)) informal.set(name, { key, name });
	}
	for (const name of otherThings[language]) official.add(name);
	for (const name of official) informal.delete(name);
	const start = language === 'zh' ? '' : '(?<![\\p{L}\\p{N}-])';
	const end = language === 'zh' ? '' : '(?![\\p{L}\\p{N}-])';
	const pattern = new RegExp(
		`${start}(?:${byLength(official)}|(?<informal>${byLength(informal.keys()) || '(?!)'}))${end}`,
		'gu'
	);
	const made = { pattern, informal };
	if (finders.size > 60) finders.clear();
	finders.set(id, made);
	return made;
}

/** Names of other things that hold an everyday name of a State. */
const otherThings: Record<OfficialLanguage, string[]> = {
	ar: [
		'أمريكا اللاتينية',
		'أمريكا الوسطى',
		'أمريكا الشمالية',
		'أمريكا الجنوبية',
		'أيرلندا الشمالية'
	],
	zh: ['朝鲜族', '朝鲜半岛'],
	en: ['Northern Ireland', 'Occupied Palestinian Territory', 'State of Palestine', 'UK Research'],
	fr: [],
	ru: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах']
		.map((ending) => `доллар${ending} США`)
		.concat('долл. США', 'Долл. США', 'Доллары США'),
	es: []
};
