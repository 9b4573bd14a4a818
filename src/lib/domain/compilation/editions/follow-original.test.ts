import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OfficialLanguage } from '../../language.ts';
import { officialLanguages } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import { hydrateRespondents } from '../../snapshot.ts';
import { draftCompilation } from '../draft.ts';
import { editParagraph } from '../editing/edited-paragraph.ts';
import { replaceParagraph } from '../editing/replace-paragraph.ts';
import { linesOf, paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import type { EditionText } from './edition-text.ts';
import { keptStates } from './edition-text.ts';
import { unitsOf, wordsOfUnit } from './edition-unit.ts';
import { putTexts } from './put-texts.ts';
import { followOriginal } from './follow-original.ts';

const bundle = JSON.parse(
	readFileSync(new URL('../../../../../static/bundle/hrc-16-22.json', import.meta.url), 'utf8')
);
const snapshot: Snapshot = {
	...bundle,
	respondents: hydrateRespondents(bundle.respondents, bundle.consultation.closesAt)
};
const drafts = new Map<OfficialLanguage, Compilation>();
const draft = (language: OfficialLanguage) => {
	const known = drafts.get(language) ?? draftCompilation(snapshot, language);
	drafts.set(language, known);
	return known;
};
const original = draft('en');
const draftedIn = (language: OfficialLanguage) => ({ original, edition: draft(language) });
const others = officialLanguages.filter((language) => language !== 'en');
const first = paragraphsIn(original.sections).find(
	({ paragraph }) => paragraph.attribution.length > 0
)?.paragraph;
if (first === undefined) throw new Error('no paragraph of a respondent');

/** The original after an editor wrote other words in its first paragraph of a respondent. */
const edited = replaceParagraph(
	original,
	first.id,
	editParagraph(first, [{ type: 'text', text: 'Other words, with 1,500 units.' }, ...first.content])
);
const textFor = (
	compilation: Compilation,
	unit: string,
	words: string,
	more: Partial<EditionText> = {}
): EditionText => {
	const found = unitsOf(compilation).find(({ id }) => id === unit);
	return { unit, words, source: found ? wordsOfUnit(found) : '', state: 'draft', ...more };
};
const wordsIn = (compilation: Compilation, unit: string) => {
	const found = unitsOf(compilation).find(({ id }) => id === unit);
	return found && wordsOfUnit(found);
};

describe('an edition that follows the original', () => {
	it.each(others)('that nobody edited is what drafting gives, byte for byte: %s', (language) => {
		const { model, units } = followOriginal({
			original,
			language,
			drafted: draftedIn(language),
			texts: []
		});
		expect(JSON.stringify(model)).toBe(JSON.stringify(draft(language)));
		expect(new Set(units.map(({ state }) => state))).toEqual(new Set(['draft']));
	});

	it.each(others)('lacks what an editor wrote, and nothing else: %s', (language) => {
		const { model, units } = followOriginal({
			original: edited,
			language,
			drafted: draftedIn(language),
			texts: []
		});
		const missing = units.filter(({ state }) => state === 'missing');
		expect(missing.map(({ id }) => id)).toEqual([first.id]);
		// A translator begins with the translation of what it said before.
		expect(missing[0]?.former).toEqual({
			source: wordsIn(draft('en'), first.id),
			words: wordsIn(draft(language), first.id)
		});
		const paragraph = paragraphsIn(model.sections).find(
			({ paragraph: each }) => each.id === first.id
		);
		const line = paragraph?.paragraph.content[0];
		expect(line).toMatchObject({ mark: { kind: 'translation-needed', language: 'en' } });
		expect(numbersOf(model)).toEqual(numbersOf(edited));
	});

	it('takes the translation of a person, which rests on what the original rests on', () => {
		const words = `D’autres mots, avec 1 500 unités. ${wordsIn(edited, first.id)
			?.match(/\[[\^#][0-9]\]/g)
			?.join(' ')}`;
		const text = textFor(edited, first.id, words, { state: 'revised' });
		const { model, units } = followOriginal({
			original: edited,
			language: 'fr',
			drafted: draftedIn('fr'),
			texts: [text]
		});
		expect(wordsIn(model, first.id)).toBe(words);
		expect(units.find(({ id }) => id === first.id)).toMatchObject({ state: 'revised', kept: text });
		const paragraph = paragraphsIn(model.sections).find(
			({ paragraph: each }) => each.id === first.id
		);
		const [line] = paragraph?.paragraph.content ?? [];
		expect(line?.type === 'text' && line.provenance?.[0]?.submission).toBe(first.attribution[0]);
		expect(paragraph?.paragraph.edited).toBeUndefined();
	});

	it('says what is stale, and finds the words where they stand now', () => {
		const text = textFor(original, first.id, 'Les mots d’avant.', { state: 'official' });
		const stale = followOriginal({ original: edited, language: 'fr', texts: [text] });
		expect(stale.units.find(({ id }) => id === first.id)).toMatchObject({
			state: 'stale',
			words: 'Les mots d’avant.'
		});
		const moved = { ...text, unit: 'p-somewhere-else-1' };
		const found = followOriginal({ original, language: 'fr', texts: [moved] });
		expect(found.units.find(({ id }) => id === first.id)?.state).toBe('official');
	});

	it('keeps a paragraph that was edited in it, until somebody translates it', () => {
		const own = paragraphsIn(draft('fr').sections).find(
			({ paragraph }) => paragraph.id === first.id
		)?.paragraph;
		if (own === undefined) throw new Error('the paragraph is not in French');
		const content: Inline[] = [{ type: 'text', text: 'À ma façon.' }, ...own.content];
		const previous = replaceParagraph(draft('fr'), own.id, editParagraph(own, content));
		const given = { original, language: 'fr', drafted: draftedIn('fr'), previous } as const;
		const once = followOriginal({ ...given, texts: [] });
		const twice = followOriginal({ ...given, previous: once.model, texts: [] });
		expect(wordsIn(twice.model, own.id)).toContain('À ma façon.');
		expect(once.units.find(({ id }) => id === own.id)?.state).toBe('draft');
		const texts = [textFor(original, own.id, 'Une traduction.')];
		const put = putTexts(once.model, original, new Map([[own.id, 'Une traduction.']]));
		const after = followOriginal({ ...given, previous: put, texts });
		expect(wordsIn(after.model, own.id)).toContain('Une traduction');
	});

	it('has the figures of the original in its own form', () => {
		const { model } = followOriginal({ original, language: 'fr', texts: [] });
		const values = (compilation: Compilation) =>
			JSON.stringify(compilation.annexes).match(/"value":[0-9.]+/g);
		expect(values(model)).toEqual(values(original));
		expect(JSON.stringify(model.annexes)).toContain('1\u00a0467\u00a0181');
	});
});

/** Ids and numbers, without the marks of a language. */
function numbersOf(compilation: Compilation) {
	return [...numberCompilation(compilation)].map(([id, { kind, number }]) => [id, kind, number]);
}

const references = (compilation: Compilation) =>
	linesOf(compilation).flatMap(({ line }) => targetsOf(line));
function targetsOf(line: readonly Inline[]): string[] {
	return line.flatMap((inline) => {
		if (inline.type === 'reference') return [inline.target];
		if (inline.type === 'footnote') return targetsOf(inline.content);
		return inline.type === 'list' ? inline.items.flatMap((item) => targetsOf(item.content)) : [];
	});
}

test('whatever texts there are, an edition has the nodes, numbers and footnotes of its original, and no reference beyond it', () => {
	const ids = unitsOf(edited).map(({ id }) => id);
	const words = fc
		.array(
			fc.constantFrom(
				'Mots.',
				'[^1]',
				'[^2]',
				'[^1]',
				'[#1]',
				'[#7]',
				'\n- ',
				'\n-- ',
				' ',
				'٣',
				'五'
			)
		)
		.map((parts) => parts.join(''));
	const text = fc.record({
		unit: fc.constantFrom(...ids, 'gone'),
		source: fc.constantFrom('', 'Other words.', ...unitsOf(edited).map(wordsOfUnit)),
		words,
		state: fc.constantFrom(...keptStates)
	});
	fc.assert(
		fc.property(
			fc.constantFrom(...others),
			fc.array(text, { maxLength: 60 }),
			fc.boolean(),
			(language, texts, isDrafted) => {
				const drafted = isDrafted ? { drafted: draftedIn(language) } : {};
				const { model, units } = followOriginal({ original: edited, language, texts, ...drafted });
				expect(numbersOf(model)).toEqual(numbersOf(edited));
				const theirs = new Set(references(edited));
				for (const target of references(model)) expect(theirs.has(target)).toBe(true);
				expect(units.length).toBeGreaterThan(50);
				for (const { source } of units) expect(source).not.toBe('');
			}
		),
		{ numRuns: 60 }
	);
});

test('what editors did in the original is how its edition is, without their marks', () => {
	const [section] = original.sections;
	if (section === undefined) throw new Error('no section');
	const moved: Compilation = {
		...edited,
		takenOut: [],
		sections: original.sections.map((each, index) =>
			index === 0
				? {
						...each,
						placed: 'moved',
						heading: [{ type: 'text', text: 'Another heading' }],
						rewritten: { drafted: each.heading }
					}
				: each
		)
	};
	const given = { original: moved, language: 'fr', drafted: draftedIn('fr') } as const;
	const { model, units } = followOriginal({ ...given, texts: [] });
	expect(JSON.stringify(model)).not.toMatch(/"(?:placed|rewritten|takenOut|edited)"/);
	expect(units.find(({ id }) => id === section.id)?.state).toBe('missing');
	const heading: Inline[] = [{ type: 'text', text: 'Un autre titre' }];
	const previous: Compilation = {
		...model,
		sections: model.sections.map((each, index) =>
			index === 0 ? { ...each, heading, rewritten: { drafted: each.heading } } : each
		)
	};
	const again = followOriginal({ ...given, previous, texts: [] });
	expect(again.model.sections[0]).toMatchObject({ heading, rewritten: {} });
});
