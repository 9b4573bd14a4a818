import { beforeEach, expect, test } from 'vitest';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { discardEditionReading } from '#lib/server/usecases/discard-edition-reading.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportEditionFile } from '#lib/server/usecases/export-edition-file.ts';
import { getEditionReading } from '#lib/server/usecases/get-edition-reading.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listEditionUnits } from '#lib/server/usecases/list-edition-units.ts';
import { readEditionFile } from '#lib/server/usecases/read-edition-file.ts';
import { takeEditionReading } from '#lib/server/usecases/take-edition-reading.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role): Actor => ({ kind: 'user', id: `u-${role}`, role, name: `A ${role}` });
const translator = actor('translator');
const slug = 'hrc-16-22';
const french = { slug, language: 'fr' } as const;
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

onBothDatabases(
	'an edition that is translated in another tool',
	(open) => {
		const read = (bytes: Uint8Array, language: 'fr' | 'es' = 'fr', name = 'fr.xlf') =>
			readEditionFile(open().context, translator, {
				slug,
				language,
				file: () => Promise.resolve({ bytes, name })
			});
		const file = (format = 'xliff', openOnly = false) =>
			exportEditionFile(open().context, translator, { ...french, format, open: openOnly });
		/** The whole edition with another word for implementation, and one footnote mark taken out. */
		const changed = async () => {
			const xml = decode((await file()).bytes).replaceAll('mise en œuvre', 'réalisation');
			const noted = /(<target[^>]*>[^<]*)<x id="n1"[^>]*\/>/;
			expect(xml).toMatch(noted);
			return new TextEncoder().encode(xml.replace(noted, '$1'));
		};

		beforeEach(async () => {
			const { context } = open();
			await importBundle(context, terminal, { bundle: shippedText(slug) });
			await draftCompilation(context, terminal, { slug, language: 'en' });
		});

		test('comes back as what it would change, taken one by one or all that fit', async () => {
			const { context } = open();
			const outcome = await read(await changed());
			if (!outcome.ok) throw new Error(outcome.fault.reason);
			const { id } = outcome;
			const shown = await getEditionReading(context, translator, { ...french, id });
			const { changes, numbers } = shown;
			expect(numbers.changes).toBe(changes.length);
			expect(numbers.sound).toBe(changes.length - 1);
			expect(numbers.sound).toBeGreaterThan(0);
			const unfit = changes.filter(({ problems }) => problems.length > 0);
			expect(unfit).toMatchObject([{ problems: [{ kind: 'mark-lacks', mark: '[^1]' }] }]);
			const take = (unit?: string, mark?: string) =>
				takeEditionReading(context, translator, {
					...french,
					id,
					...(unit !== undefined && { unit, mark: mark ?? '' })
				});
			expect(await take(unfit[0]?.unit, unfit[0]?.mark)).toEqual({ ok: false, reason: 'unfit' });
			const [sound] = changes.filter(({ problems }) => problems.length === 0);
			expect(await take(sound?.unit, 'other')).toEqual({ ok: false, reason: 'changed' });
			expect(await take(sound?.unit, sound?.mark)).toEqual({ ok: true, taken: 1 });
			const all = await Promise.all(Array.from({ length: 10 }, () => take()));
			const taken = all.reduce((sum, each) => sum + (each.ok ? each.taken : 0), 0);
			expect(taken).toBe(numbers.sound - 1);
			expect(await take()).toEqual({ ok: true, taken: 0 });
			const units = await listEditionUnits(context, translator, {
				...french,
				unit: sound?.unit ?? ''
			});
			expect(units?.units[0]).toMatchObject({
				state: 'draft',
				words: expect.stringContaining('réalisation')
			});
			await discardEditionReading(context, translator, { ...french, id });
			await expect(getEditionReading(context, translator, { ...french, id })).rejects.toMatchObject(
				{ code: 'not-found' }
			);
			expect(await take()).toEqual({ ok: false, reason: 'gone' });
			await verifyAudit(context, terminal);
		});

		test('is refused by name where it is of something else', async () => {
			const { context } = open();
			const { bytes } = await file();
			expect(await read(bytes, 'es')).toEqual({ ok: false, fault: { reason: 'other-language' } });
			const other = new TextEncoder().encode(decode(bytes).replace('"hrc-16-22"', '"demo-open"'));
			expect(await read(other)).toEqual({
				ok: false,
				fault: { reason: 'other-document', found: 'demo-open' }
			});
			expect(await read(new Uint8Array())).toEqual({ ok: false, fault: { reason: 'empty' } });
			await importBundle(context, terminal, { bundle: shippedText(slug), slug: 'another' });
			await draftCompilation(context, terminal, { slug: 'another', language: 'en' });
			const outcome = await read(bytes);
			if (!outcome.ok) throw new Error(outcome.fault.reason);
			const elsewhere = { slug: 'another', language: 'fr', id: outcome.id } as const;
			await expect(getEditionReading(context, translator, elsewhere)).rejects.toMatchObject({
				code: 'not-found'
			});
			expect(await takeEditionReading(context, translator, elsewhere)).toMatchObject({ ok: false });
			await discardEditionReading(context, translator, elsewhere);
			const own = { ...french, id: outcome.id };
			expect(await getEditionReading(context, translator, own)).toBeDefined();
		});

		test('holds what needs work, where that alone is asked for', async () => {
			const all = decode((await file()).bytes).match(/<group /g)?.length ?? 0;
			expect(all).toBeGreaterThan(50);
			expect(decode((await file('xliff', true)).bytes)).not.toContain('<group ');
			const table = await file('docx');
			expect(table.name).toBe('hrc-16-22-en-fr.docx');
			await expect(file('pdf')).rejects.toMatchObject({ code: 'invalid' });
		});

		test('is for those who translate', async () => {
			const { context } = open();
			const { bytes } = await file();
			const outcome = await read(bytes);
			if (!outcome.ok) throw new Error(outcome.fault.reason);
			const asked = { ...french, id: outcome.id };
			const may: Role[] = roles.filter((role) => role !== 'secretariat');
			for (const who of [...roles.map(actor), { kind: 'anonymous' } as const]) {
				let opened = false;
				const upload = () => {
					opened = true;
					return Promise.resolve(undefined);
				};
				const expected = who.kind === 'user' && may.includes(who.role);
				const outcomes = await Promise.allSettled([
					exportEditionFile(context, who, { ...french, format: 'xliff', open: true }),
					readEditionFile(context, who, { ...french, file: upload }),
					getEditionReading(context, who, asked),
					takeEditionReading(context, who, asked)
				]);
				for (const { status } of outcomes) expect(status).toBe(expected ? 'fulfilled' : 'rejected');
				expect(opened).toBe(expected);
				if (!expected) await expect(discardEditionReading(context, who, asked)).rejects.toThrow();
			}
		});
	},
	{ fresh: 'each-test' }
);
