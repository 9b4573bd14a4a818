import { unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-change.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { findWordReturn } from '#lib/server/usecases/find-word-return.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { readWordFile } from '#lib/server/usecases/read-word-file.ts';
import { takeWordChanges } from '#lib/server/usecases/take-word-changes.ts';
import { exportCompilation } from '#lib/server/usecases/export-compilation.ts';
import { shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const user = (role: Role): Actor => ({ kind: 'user', id: role, role, name: role });
const editor = user('editor');
const asked = { slug: 'hrc-16-22', language: 'en' } as const;

onBothDatabases('a Word file that an editor worked on', (open) => {
	let drafted: Compilation;

	beforeAll(async () => {
		const bundle = shippedText('hrc-16-22');
		await importBundle(open().context, { kind: 'terminal' }, { bundle });
		({ model: drafted } = await draftCompilation(open().context, editor, asked));
	});

	/** The words of the newest draft. */
	async function newest(): Promise<string[]> {
		const file = await exportCompilation(open().context, editor, { ...asked, format: 'json' });
		const model = JSON.parse(new TextDecoder().decode(file.bytes)) as Compilation;
		return paragraphsIn(model.sections).map(({ paragraph }) =>
			plainText(paragraph.content, new Map(), 'en')
		);
	}

	/** The file of the draft as it is after work in Word: it says how its lines stood before. */
	const changedFile = async () => {
		const model = structuredClone(drafted);
		const [first, second] = paragraphsIn(model.sections);
		for (const [place, words] of [
			[first, 'In the first place, '],
			[second, 'In the second place, ']
		] as const)
			place?.paragraph.content.unshift({ type: 'text', text: words });
		const custom = 'docProps/custom.xml';
		const before = unzipSync(await exportDocx(drafted))[custom] ?? new Uint8Array();
		return zipSync({ ...unzipSync(await exportDocx(model)), [custom]: before });
	};

	test('changes nothing until changes are chosen, and then those alone', async () => {
		const ctx = open().context;
		const before = await newest();
		const bytes = await changedFile();
		const read = await readWordFile(ctx, editor, { ...asked, file: async () => bytes });
		if (!read.ok) throw new Error(read.fault);
		expect(read.changes.map(({ change, label }) => [change.kind, label])).toEqual([
			['changed', '1'],
			['changed', '2']
		]);
		const words = read.changes[0]?.differences.filter(({ state }) => state === 'added') ?? [];
		expect(words.map(({ text }) => text).join('')).toContain('the first place');
		expect(await newest()).toEqual(before);

		const changes = read.changes.map(({ change }) => change).slice(1);
		expect(await takeWordChanges(ctx, editor, { ...asked, changes })).toEqual({
			ok: true,
			taken: 1,
			left: 0,
			heldBy: []
		});
		const after = await newest();
		expect(after[0]).toBe(before[0]);
		expect(after[1]).toBe(`In the second place, ${before[1]}`);

		// The file is older than the draft now, and the untouched one changes nothing.
		const older = await readWordFile(ctx, editor, { ...asked, file: async () => bytes });
		expect(older).toMatchObject({ ok: true, hasMovedOn: true, changes: [{ label: '1' }] });
		const untouched = await exportDocx(drafted);
		const none = await readWordFile(ctx, editor, { ...asked, file: async () => untouched });
		expect(none).toMatchObject({ ok: true, hasMovedOn: true, changes: [], told: [] });

		// Ten at once of a change that was taken already: the paragraph is another one now.
		const again = await Promise.all(
			Array.from({ length: 10 }, () => takeWordChanges(ctx, editor, { ...asked, changes }))
		);
		expect(again).toEqual(again.map(() => ({ ok: true, taken: 0, left: 1, heldBy: [] })));
		expect(await newest()).toEqual(after);
	});

	test('refuses more words or footnotes than are taken at once, and changes nothing', async () => {
		const before = await newest();
		const [place = ''] = paragraphsIn(drafted.sections).map(({ paragraph }) => paragraph.id);
		const added = (text: string, notes: string[]): ReturnedChange => {
			return { kind: 'added', id: 'w-1', after: [place], text, notes };
		};
		const take = (change: ReturnedChange) => {
			const changes = Array.from({ length: 100 }, () => change);
			return takeWordChanges(open().context, editor, { ...asked, changes });
		};
		const marks = Array.from({ length: 2400 }, (_, index) => `[^${index + 1}]`).join('');
		const notes = Array.from({ length: 2400 }, () => '');
		expect(await take(added(`x ${marks}`, notes))).toEqual({
			ok: false,
			fault: 'too-many-notes'
		});
		expect(await take(added('x'.repeat(20_000), []))).toEqual({
			ok: false,
			fault: 'too-many-words'
		});
		expect(await newest()).toEqual(before);
	});

	test('says why a file is not read', async () => {
		const fault = async (bytes: Uint8Array | undefined) => {
			const file = async () => bytes;
			const read = await readWordFile(open().context, editor, { ...asked, file });
			return read.ok ? 'read' : read.fault;
		};
		expect(await fault(undefined)).toBe('no-file');
		expect(await fault(new TextEncoder().encode('%PDF-1.7'))).toBe('not-a-document');
	});

	test('is for those who draft, and for editions that have a draft', async () => {
		const ctx = open().context;
		const unread = async () => expect.unreachable('the file is not asked for');
		for (const actor of [user('translator'), user('secretariat')]) {
			const refused = { code: 'forbidden' };
			await expect(findWordReturn(ctx, actor, asked)).rejects.toMatchObject(refused);
			await expect(readWordFile(ctx, actor, { ...asked, file: unread })).rejects.toMatchObject(
				refused
			);
			await expect(takeWordChanges(ctx, actor, { ...asked, changes: [] })).rejects.toMatchObject(
				refused
			);
		}
		await expect(findWordReturn(ctx, editor, { ...asked, language: 'fr' })).rejects.toMatchObject({
			code: 'not-found'
		});
	});
});
