import { beforeAll, describe, expect, test } from 'vitest';
import { mostOfParagraph } from '#lib/domain/compilation/reading/document-to-show.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { readDraft } from '#lib/server/usecases/read-draft.ts';
import { changedBundle } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const user = (role: Role): Actor => ({ kind: 'user', id: role, role, name: role });
const slug = 'demo-open';
/** 200 KB of sentences, as much as an answer holds. */
const long =
	'The fund should be known in every capital, and every mission should be able to apply. ';

/** The same length in points of a few sentences. */
const points = Array.from({ length: 290 }, () => long.repeat(8)).join('\n\n');

/** What the only confidential reply says. */
const canary = 'Canary words that nobody may read.';

/** Names of the respondents whose replies are not attributed to them, in all languages. */
function namesOf({ submissions, respondents }: Bundle, consent: string): string[] {
	const keys = submissions
		.filter((each) => each.consent === consent)
		.flatMap(({ signatories }) => signatories.map(({ respondent }) => respondent));
	return respondents
		.filter(({ key }) => keys.includes(key))
		.flatMap((each) => ('name' in each ? Object.values(each.name) : []));
}

onBothDatabases('reading a compilation', (open) => {
	const read = (role: Role, asked: { part?: number; at?: string; paragraph?: string } = {}) =>
		readCompilation(open().context, user(role), { slug, language: 'en', messages: 'en', ...asked });

	const hidden = [canary];

	beforeAll(async () => {
		const ctx = open().context;
		const bundle = changedBundle((changed) => {
			for (const { key, consent, answers } of changed.submissions) {
				const [longest] = answers.toSorted((a, b) => b.text.length - a.text.length);
				if (consent === 'confidential') for (const each of answers) each.text = canary;
				else if (consent === 'attributed' && longest) {
					longest.text = key === 'legal-clinics' ? points : long.repeat(2300);
					longest.language = 'en';
					delete longest.translations;
				}
			}
			hidden.push(...namesOf(changed, 'unattributed'), ...namesOf(changed, 'confidential'));
		}, slug);
		await importBundle(ctx, { kind: 'terminal' }, { bundle });
		await draftCompilation(ctx, user('analyst'), { slug, language: 'en' });
	});

	test('names the reply on which a shown paragraph rests to those who may read replies', async () => {
		const shown = await read('analyst');
		const named = Object.values(shown?.beside ?? {}).flatMap(({ answers }) => answers);
		expect(named.length).toBeGreaterThan(0);
		const { document } = shown ?? {};
		const there = new Set(document?.numbers.map(([id]) => id));
		expect(Object.keys(shown?.beside ?? {}).filter((id) => !there.has(id))).toEqual([]);
	});

	describe('with replies of 200 KB', () => {
		/** A paragraph that is cut, with the page on which it is. */
		const cutParagraph = async (role: Role) => {
			for (let part = 1; part < 9; part += 1) {
				const { document } = (await read(role, { part })) ?? {};
				const [cut] = document?.cut ?? [];
				if (cut !== undefined) return { cut, document };
			}
			throw new Error('no paragraph is cut');
		};

		test('no page of it weighs more than 400 KB, and all of it can be reached', async () => {
			const first = await read('analyst');
			const parts = first?.document.parts ?? 0;
			const seen = new Set<string>();
			for (let part = 1; part <= parts; part += 1) {
				const shown = await read('analyst', { part });
				expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(400_000);
				for (const [id] of shown?.document.numbers ?? []) seen.add(id);
				if (parts > 1)
					expect(shown?.document.contents.length).toBe(first?.document.contents.length);
			}
			const length = first?.length.all.words ?? 0;
			expect(length).toBeGreaterThan(60_000);
			expect(parts).toBeGreaterThan(1);
			expect(seen.size).toBeGreaterThan(300);
		});

		test('a long paragraph is cut, and its own page has the rest', async () => {
			const { cut, document } = await cutParagraph('secretariat');
			const whole = await read('secretariat', { paragraph: cut });
			const words = JSON.stringify(whole?.document.model);
			expect(words.length).toBeGreaterThan(4 * mostOfParagraph);
			expect(whole?.document.cut).toEqual([]);
			expect(whole?.document.numbers.find(([id]) => id === cut)?.[1].label).toBe(
				document?.numbers.find(([id]) => id === cut)?.[1].label
			);
		});

		test('a kept draft is read in parts too', async () => {
			const draft = await readDraft(open().context, user('secretariat'), {
				slug,
				language: 'en',
				number: 1
			});
			expect(Buffer.byteLength(JSON.stringify(draft))).toBeLessThan(400_000);
		});

		test('the page of a paragraph shows the beginning of what it rests on', async () => {
			const { cut: node } = await cutParagraph('analyst');
			const paragraph = await getParagraph(open().context, user('analyst'), {
				slug,
				language: 'en',
				node
			});
			expect(Buffer.byteLength(JSON.stringify(paragraph))).toBeLessThan(700_000);
			expect(paragraph?.numbers.sources).toBeGreaterThan(0);
		});
	});

	test.each(['secretariat', 'translator'] as const)(
		'tells the %s nothing of who wrote an unattributed or confidential reply',
		async (role) => {
			const said: string[] = [];
			const parts = (await read(role))?.document.parts ?? 0;
			for (let part = 1; part <= parts; part += 1)
				said.push(JSON.stringify(await read(role, { part })));
			const at = { slug, language: 'en', number: 1 } as const;
			said.push(JSON.stringify(await readDraft(open().context, user(role), at)));
			const text = said.join('\n');
			expect(text).toContain('every mission');
			expect(hidden.length).toBeGreaterThan(10);
			for (const each of hidden) expect(text).not.toContain(each);
			expect(text).not.toContain('provenance');
			expect(text).not.toContain('"hash"');
			if (role === 'secretariat') expect(text).not.toContain('older-persons');
		}
	);

	test.each(roles)('gives %s nothing of the model that the page does not show', async (role) => {
		const said = JSON.stringify(await read(role));
		for (const key of ['provenance', 'basis', 'drafted', 'attributed', 'consent'])
			expect(said).not.toContain(`"${key}"`);
	});
});
