import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { checkCompilation } from '#lib/domain/compilation/findings/check.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { outlineOf } from '#lib/domain/compilation/outline.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { modesSnapshot } from '../support/modes-bundle.ts';
import { readableOutline } from '../support/readable-outline.ts';

const golden = (language: string) =>
	readFileSync(
		join(import.meta.dirname, '..', 'fixtures', 'modes', `modes.${language}.txt`),
		'utf8'
	);
const submission = (bundle: Bundle, key: string) =>
	itemOf(bundle.submissions, (each) => each.key === key);
const said = (compilation: Compilation, snapshot: Snapshot) =>
	checkCompilation(compilation, snapshot).map(
		({ rule, where, message }) => `${rule} ${where.mark} ${message}`
	);
const paragraph = (compilation: Compilation, id: string) =>
	itemOf(paragraphsIn(compilation.sections), (each) => each.paragraph.id === id).paragraph;

describe.each(officialLanguages)('a document that mixes the modes, in %s', (language) => {
	const snapshot = modesSnapshot();
	const draft = draftCompilation(snapshot, language);

	test('says what its golden text says', () => {
		expect(readableOutline(draft)).toBe(golden(language));
	});

	test('has no finding, alone or beside the original', () => {
		const original = draftCompilation(snapshot, 'en');
		expect(checkCompilation(draft, snapshot, { original })).toEqual([]);
	});

	test('numbers its paragraphs and footnotes as every other edition, with the same respondents', () => {
		const shape = (compilation: Compilation) =>
			outlineOf(compilation).flatMap((each) =>
				each.kind === 'paragraph' || each.kind === 'footnote'
					? [[each.kind, each.number, 'respondents' in each ? each.respondents : []]]
					: []
			);
		expect(shape(draft)).toEqual(shape(draftCompilation(snapshot, 'en')));
	});
});

describe('grouped positions', () => {
	test('the list inside the sentence follows the alphabet of the language, the outline that of English', () => {
		const snapshot = modesSnapshot((bundle) => {
			const [position] = bundle.positions ?? [];
			position?.excerpts.push({ submission: 'che', excerpt: 'che-1' });
		});
		const first = (language: 'en' | 'fr' | 'ru' | 'es') => {
			const draft = draftCompilation(snapshot, language);
			const { attribution, content } = paragraph(draft, 'p-positions-position-quarterly');
			const [lead] = content;
			return [attribution, lead?.type === 'text' ? lead.text : ''] as const;
		};
		expect(first('en')).toEqual([
			['dza', 'per', 'che'],
			'Algeria, Peru and Switzerland indicated that '
		]);
		expect(first('fr')[1]).toMatch(/^L’Algérie, le Pérou et la Suisse ont indiqué qu/);
		expect(first('es')).toEqual([['dza', 'per', 'che'], 'Argelia, el Perú y Suiza indicaron que ']);
	});

	test('a note verbale is told at the end of the paragraph that first speaks for its State, and needs no other', () => {
		const snapshot = modesSnapshot((bundle) => {
			bundle.positions?.[0]?.excerpts.push({ submission: 'che', excerpt: 'che-1' });
		});
		const draft = draftCompilation(snapshot, 'en');
		expect(said(draft, snapshot)).toEqual([]);
		const { content } = paragraph(draft, 'p-positions-position-quarterly');
		expect(content.at(-1)).toMatchObject({ type: 'footnote', about: 'note-verbale' });
		content.pop();
		expect(said(draft, snapshot)).toEqual(['arrival-note 5 note-verbale-unmentioned']);
	});

	test('a passage coded to another theme since is told alone under that theme', () => {
		const snapshot = modesSnapshot((bundle) => {
			const [excerpt] = submission(bundle, 'per').excerpts ?? [];
			if (excerpt) excerpt.theme = 'A-2';
		});
		const draft = draftCompilation(snapshot, 'en');
		expect(paragraph(draft, 'p-positions-position-quarterly').attribution).toEqual(['dza']);
		expect(paragraph(draft, 'p-positions-per-A-2-1').attribution).toEqual(['per']);
		expect(said(draft, snapshot)).toEqual([]);
	});

	test('a position that rests on words that have changed blocks issue', () => {
		const snapshot = modesSnapshot((bundle) => {
			const answer = itemOf(submission(bundle, 'per').answers, ({ question }) => question === 'q5');
			answer.text = answer.text.replace('trimestre', 'semestre');
			const [excerpt] = submission(bundle, 'per').excerpts ?? [];
			if (excerpt) {
				excerpt.words = answer.text.replace('semestre', 'trimestre');
				excerpt.end = answer.text.length;
			}
		});
		const draft = draftCompilation(snapshot, 'en');
		expect(said(draft, snapshot)).toEqual(['stale-source 5 source-changed']);
	});

	test('a reply without a name is counted in the list', () => {
		const snapshot = modesSnapshot((bundle) => {
			submission(bundle, 'per').consent = 'unattributed';
			submission(bundle, 'per').signatories.pop();
			for (const answer of submission(bundle, 'per').answers) delete answer.voice;
		});
		const draft = draftCompilation(snapshot, 'en');
		const { attribution, content } = paragraph(draft, 'p-positions-position-quarterly');
		expect(attribution).toEqual(['dza']);
		expect(content[0]).toMatchObject({ text: 'Algeria and one State indicated that ' });
	});
});

describe('sub-themes', () => {
	const headings = (snapshot: Snapshot) =>
		readableOutline(draftCompilation(snapshot, 'en'))
			.split('\n')
			.filter((line) => line.startsWith('#'));

	test('stand under their theme, one level down', () => {
		const snapshot = modesSnapshot((bundle) => {
			const section = bundle.consultation.document.sections?.[2];
			if (section?.kind === 'replies') section.themes = ['A', 'C'];
		});
		expect(headings(snapshot).slice(2, 7)).toEqual([
			'# III. Positions on participation',
			'## A. Participation in follow-up',
			'### 1. Standing mechanisms',
			'### 2. Access to information',
			'## B. Technical assistance'
		]);
	});

	test('one alone has no heading: there is no 1 without a 2', () => {
		const snapshot = modesSnapshot((bundle) => {
			const { sections = [] } = bundle.consultation.document;
			if (sections[2]?.kind === 'replies') sections[2].themes = ['A', 'C'];
			sections.splice(5, 1);
			for (const { excerpts = [] } of bundle.submissions)
				for (const excerpt of excerpts) if (excerpt.theme === 'A-2') excerpt.theme = 'A-1';
		});
		expect(headings(snapshot).slice(2, 5)).toEqual([
			'# III. Positions on participation',
			'## A. Participation in follow-up',
			'## B. Technical assistance'
		]);
		const draft = draftCompilation(snapshot, 'en');
		expect(said(draft, snapshot)).toEqual([]);
	});

	test('in a chapter they are the fourth level: (a), (b)', () => {
		const snapshot = modesSnapshot((bundle) => {
			const { sections = [] } = bundle.consultation.document;
			const told = sections[2];
			if (told?.kind !== 'replies') throw new Error('no section of replies');
			told.themes = ['A', 'C'];
			const chapter = sections[6];
			if (chapter !== undefined && 'sections' in chapter) chapter.sections?.push(told);
			sections.splice(2, 1);
		});
		expect(headings(snapshot).slice(-5)).toEqual([
			'## C. Positions on participation',
			'### 1. Participation in follow-up',
			'#### (a) Standing mechanisms',
			'#### (b) Access to information',
			'### 2. Technical assistance'
		]);
	});
});

describe('replies as received', () => {
	test('a word that is not the respondent’s blocks issue', () => {
		const snapshot = modesSnapshot();
		const draft = draftCompilation(snapshot, 'en');
		const { content } = paragraph(draft, 'p-received-received-dza-q8-1');
		const [text] = content;
		if (text?.type === 'text') text.text = text.text.replace('should', 'must');
		expect(said(draft, snapshot)).toEqual(['quotation 14 quotation']);
	});

	test('the cover says whose the designations are, only where replies are reproduced', () => {
		const notes = (snapshot: Snapshot) => draftCompilation(snapshot, 'en').masthead.notes ?? [];
		expect(notes(modesSnapshot()).join()).toContain('delimitation of its frontiers');
		const none = modesSnapshot((bundle) => bundle.consultation.document.sections?.splice(4, 1));
		expect(notes(none).join()).not.toContain('delimitation of its frontiers');
	});

	test('a slip of the questionnaire that staff let stand in the annex stands over each reply too', () => {
		const parsed = parseBundle(shippedText('hrc-16-22'));
		if (!parsed.ok) throw new Error('the demonstration does not parse');
		const { snapshot } = parsed;
		const draft = draftCompilation(snapshot, 'zh', { mode: 'as-received' });
		const slips = checkCompilation(draft, snapshot).filter(({ where }) =>
			/question-q\d$/.test(where.node)
		);
		expect(slips.filter(({ where }) => where.node.startsWith('reply-')).length).toBeGreaterThan(5);
		expect(slips.filter(({ accepted }) => accepted === undefined)).toEqual([]);
	});

	test.each(officialLanguages)(
		'the model case as received has no open finding in %s',
		(language) => {
			const parsed = parseBundle(shippedText('hrc-16-22'));
			if (!parsed.ok) throw new Error('the demonstration does not parse');
			const { snapshot } = parsed;
			const draft = draftCompilation(snapshot, language, { mode: 'as-received' });
			expect(
				checkCompilation(draft, snapshot)
					.filter(({ accepted }) => accepted === undefined)
					.map(({ rule, where, message, words }) => [rule, where.node, message, words])
			).toEqual([]);
		}
	);
});

describe('the summary of a panel', () => {
	test('may follow the themes, and then tells who spoke to what', () => {
		const snapshot = modesSnapshot((bundle) => {
			const section = bundle.consultation.document.sections?.[3];
			if (section?.kind === 'replies') section.order = 'theme';
			submission(bundle, 'statement-ury').answers[0]!.question = 'q8';
		});
		const draft = draftCompilation(snapshot, 'en');
		expect(readableOutline(draft)).toContain(
			'## B. Discussion\n11. Statements were made during the discussion'
		);
		expect(readableOutline(draft)).toContain('### 2. Conditions for participation\n13. Uruguay');
		expect(said(draft, snapshot)).toEqual([]);
	});

	test('a speaker from whom there is no statement blocks issue', () => {
		const snapshot = modesSnapshot();
		const draft = draftCompilation(snapshot, 'en');
		paragraph(draft, 'p-panel-speakers').attribution.push('fra');
		expect(said(draft, snapshot)).toEqual(['respondent-not-listed 11 respondent-not-listed']);
	});

	test('statements are no returns of the questionnaire', () => {
		expect(golden('en')).toContain('Replies were received from three States and one stakeholder.');
	});
});

test('the same consultation in another order gives the same bytes', () => {
	const snapshot = modesSnapshot();
	const turned = {
		...snapshot,
		respondents: [...snapshot.respondents].reverse(),
		submissions: [...snapshot.submissions]
			.reverse()
			.map((each) => ({ ...each, answers: [...each.answers].reverse() }))
	};
	expect(JSON.stringify(draftCompilation(turned, 'fr'))).toBe(
		JSON.stringify(draftCompilation(snapshot, 'fr'))
	);
});
