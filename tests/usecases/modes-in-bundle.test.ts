import { describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import type { ReplyFilter } from '#lib/domain/reply-list.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { getOverview } from '#lib/server/usecases/get-overview.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getCodingMatrix } from '#lib/server/usecases/get-coding-matrix.ts';
import { getCompletenessLedger } from '#lib/server/usecases/get-completeness-ledger.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listDeskConsultations } from '#lib/server/usecases/list-desk-consultations.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { itemOf } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { modesBundle, modesSnapshot, modesText } from '../support/modes-bundle.ts';

const terminal: Actor = { kind: 'terminal' };
const coordinator: Actor = { kind: 'user', id: 'u2', role: 'coordinator', name: 'C' };

onBothDatabases('a document with a plan, positions and panels', (open) => {
	test('comes in and goes out as the same consultation and the same bytes', async () => {
		const { context } = open();
		const imported = await importBundle(context, terminal, { bundle: modesText() });
		expect(imported).toMatchObject({ ok: true, warnings: [] });
		expect(await loadSnapshot(context.db, 'modes')).toEqual(modesSnapshot());
		const bundle = await exportBundle(context, terminal, { slug: 'modes' });
		const again = await importBundle(context, terminal, { bundle, slug: 'modes-again' });
		expect(again).toMatchObject({ ok: true });
		const second = await exportBundle(context, terminal, { slug: 'modes-again' });
		expect(second.replace('"slug": "modes-again"', '"slug": "modes"')).toBe(bundle);
	});

	test('is counted at the desk without the statements at its panel, which stand apart', async () => {
		const { context } = open();
		const statements = modesBundle().submissions.filter(({ panel }) => panel !== undefined);
		const returns = modesBundle().submissions.length - statements.length;
		await importBundle(context, terminal, { bundle: modesText(), slug: 'modes-counted' });
		const slug = 'modes-counted';
		const counts = await getOverview(context, coordinator, { slug });
		expect(counts).toMatchObject({ total: returns, statements: statements.length });
		const channels = counts.figures.find(({ name }) => name === 'channels');
		expect(channels?.rows.map(({ key }) => key)).not.toContain('statement');
		const order = { column: 'respondent', descending: false } as const;
		const list = (filter: ReplyFilter) =>
			listSubmissions(context, coordinator, { slug, filter, order });
		const all = await list({});
		expect(all.entries).toHaveLength(returns + statements.length);
		expect(all).toMatchObject({ total: returns, statements: statements.length });
		expect(all.shown.total).toBe(returns);
		for (const completeness of ['complete', 'incomplete', 'empty'] as const)
			expect((await list({ completeness })).entries).toHaveLength(all.shown[completeness]);
		const listed = await listDeskConsultations(context, coordinator);
		expect(itemOf(listed, (each) => each.slug === slug)).toMatchObject({
			replies: returns,
			statements: statements.length
		});
		const ledger = await getCompletenessLedger(context, coordinator, { slug });
		expect(ledger.rows).toHaveLength(returns);
		const apart = { total: returns, shown: returns, statements: statements.length };
		const matrix = await getCodingMatrix(context, coordinator, { slug });
		expect(matrix).toMatchObject(apart);
		expect(matrix.rows).toHaveLength(returns);
		const ofPanels = await getCodingMatrix(context, coordinator, { slug, statements: true });
		expect(ofPanels).toMatchObject({ total: statements.length, shown: statements.length });
		expect(ofPanels.rows).toHaveLength(statements.length);
	});

	test('goes out without what positions and panels say of confidential replies', async () => {
		const { context } = open();
		const bundle = modesBundle();
		for (const key of ['dza', 'statement-ury'])
			itemOf(bundle.submissions, (each) => each.key === key).consent = 'confidential';
		bundle.consultation.slug = 'modes-silent';
		await importBundle(context, terminal, { bundle: JSON.stringify(bundle) });
		const out = await exportBundle(context, coordinator, { slug: 'modes-silent' });
		const parsed = JSON.parse(out) as Bundle;
		expect(parsed.positions?.[0]?.excerpts).toEqual([{ submission: 'per', excerpt: 'per-1' }]);
		expect(parsed.panels?.[0]?.speakers).toEqual(['statement-institute', 'statement-rural-forum']);
		expect(out).not.toContain('"ury"');
	});
});

/** What is said of the fixture after one change. */
function errorsAfter(change: (bundle: Bundle) => void): string[] {
	const bundle = modesBundle();
	change(bundle);
	const parsed = parseBundle(JSON.stringify(bundle));
	return parsed.ok ? [] : parsed.errors.map(({ place, why }) => `${place}: ${why}`);
}

const sections = (bundle: Bundle) => bundle.consultation.document.sections ?? [];
const replies = (bundle: Bundle, key: string) => {
	const section = itemOf(sections(bundle), (each) => each.key === key);
	if (section.kind !== 'replies') throw new Error(`${key} tells no replies`);
	return section;
};
const plan = 'consultation.document.sections';

describe('a plan is refused where it breaks', () => {
	test.each<[string, (bundle: Bundle) => void, string]>([
		[
			'a theme that is not in the codebook',
			(bundle) => (replies(bundle, 'positions').themes = ['Z']),
			`${plan}[2].themes[0]: Z is not among the themes`
		],
		[
			'a panel summary without its panel',
			(bundle) => delete replies(bundle, 'panel').panel,
			`${plan}[3].panel: a panel summary names its panel`
		],
		[
			'a panel that is not there',
			(bundle) => (replies(bundle, 'panel').panel = 'other'),
			`${plan}[3].panel: other is not among the panels`
		],
		[
			'a panel where none is summarized',
			(bundle) => (replies(bundle, 'replies').panel = 'panel-1'),
			`${plan}[5].panel: only a panel summary names a panel`
		],
		[
			'a key that stands twice, in whatever depth',
			(bundle) => {
				const outcome = sections(bundle)[6];
				if (outcome && 'sections' in outcome) outcome.sections![0]!.key = 'background';
			},
			`${plan}[6].sections[0].key: background stands here twice`
		],
		[
			'a second introduction',
			(bundle) => sections(bundle).push({ key: 'again', kind: 'introduction' }),
			`${plan}[7].kind: there is an introduction already`
		],
		[
			'a written section under the key of the introduction',
			(bundle) => {
				sections(bundle).shift();
				sections(bundle)[0]!.key = 'introduction';
			},
			`${plan}[0].key: introduction is the key of a section of the kind introduction`
		],
		[
			'a mode that nobody knows',
			(bundle) => Object.assign(replies(bundle, 'positions'), { mode: 'poem' }),
			`${plan}[2].mode: is none of: "summary", "grouped", "as-received", "panel"`
		],
		[
			'a heading in no language',
			(bundle) => (replies(bundle, 'positions').heading = {}),
			`${plan}[2].heading: is in no language`
		]
	])('%s', (_, change, error) => expect(errorsAfter(change)).toEqual([error]));
});

describe('positions and panels are refused where they break', () => {
	test.each<[string, (bundle: Bundle) => void, string]>([
		[
			'a position without a theme of the codebook',
			(bundle) => (bundle.positions![0]!.theme = 'Z'),
			'positions[0].theme: Z is not among the themes'
		],
		[
			'an excerpt that is not there',
			(bundle) => (bundle.positions![0]!.excerpts[0]!.excerpt = 'none'),
			'positions[0].excerpts[0].excerpt: none is no excerpt of per'
		],
		[
			'a submission that is not there',
			(bundle) => (bundle.positions![0]!.excerpts[0]!.submission = 'none'),
			'positions[0].excerpts[0].submission: none is not among the submissions'
		],
		[
			'an excerpt in two positions',
			(bundle) =>
				bundle.positions!.push({
					...bundle.positions![0]!,
					key: 'second',
					excerpts: [{ submission: 'per', excerpt: 'per-1' }]
				}),
			'positions[1].excerpts[0]: per-1 is in a position already'
		],
		[
			'a statement in no language',
			(bundle) => (bundle.positions![0]!.statement = {}),
			'positions[0].statement: is in no language'
		],
		[
			'a speaker who does not name the panel',
			(bundle) => bundle.panels![0]!.speakers.push('dza'),
			'panels[0].speakers[3]: dza does not name this panel'
		],
		[
			'a panellist who is not among the respondents',
			(bundle) => (bundle.panels![0]!.panellists[0]!.respondent = 'nobody'),
			'panels[0].panellists[0].respondent: nobody is not among the respondents'
		],
		[
			'a statement at a panel that is not there',
			(bundle) => {
				itemOf(bundle.submissions, ({ key }) => key === 'dza').channel = 'statement';
				itemOf(bundle.submissions, ({ key }) => key === 'dza').panel = 'other';
			},
			'submissions[1].panel: other is not among the panels'
		],
		[
			'a statement by another channel',
			(bundle) =>
				(itemOf(bundle.submissions, ({ key }) => key === 'statement-ury').channel = 'post'),
			'submissions[6].channel: is not statement, as at every panel'
		],
		[
			'a voice that is no embedded signatory',
			(bundle) =>
				(itemOf(bundle.submissions, ({ key }) => key === 'per').answers[1]!.voice = 'per'),
			'submissions[2].answers[1].voice: per is no embedded signatory of this submission'
		]
	])('%s', (_, change, error) => expect(errorsAfter(change)).toEqual([error]));
});
