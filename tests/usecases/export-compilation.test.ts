import { beforeAll, expect, test } from 'vitest';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportCompilation } from '#lib/server/usecases/export-compilation.ts';
import { exportTrackedChanges } from '#lib/server/usecases/export-tracked-changes.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { orderThemes } from '#lib/server/usecases/order-themes.ts';
import { wordsOfTracked } from '../export/tracked-words.ts';
import { shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const user = (role: Role): Actor => ({ kind: 'user', id: role, role, name: role });
const slug = 'hrc-16-22';
const asked = { slug, language: 'en' } as const;

onBothDatabases('taking a compilation as a file', (open) => {
	beforeAll(async () => {
		const bundle = shippedText(slug);
		await importBundle(open().context, { kind: 'terminal' }, { bundle });
		await draftCompilation(open().context, user('analyst'), asked);
	});

	test('the model says which replies it rests on to those alone who may read replies', async () => {
		const read = async (role: Role) => {
			const file = await exportCompilation(open().context, user(role), {
				...asked,
				format: 'json'
			});
			return new TextDecoder().decode(file.bytes);
		};
		expect(await read('translator')).toContain('"provenance"');
		const hidden = await read('secretariat');
		expect(hidden).not.toContain('provenance');
		expect(hidden).not.toContain('"submission"');
		expect(hidden).toContain('"attribution":["col"]');
	});

	test('the changes since an earlier draft are tracked, in the name of whoever drafted', async () => {
		const ctx = open().context;
		await orderThemes(ctx, user('analyst'), { slug, key: 'A', way: 'down' });
		await draftCompilation(ctx, user('analyst'), asked);
		const file = await exportTrackedChanges(ctx, user('secretariat'), { ...asked, against: 1 });
		expect(file.name).toBe('A_HRC_19_50-en-draft-1-to-2.docx');
		expect(wordsOfTracked(file.bytes, 'reject')).not.toEqual(wordsOfTracked(file.bytes, 'accept'));
		for (const against of [0, 2, 3]) {
			const missing = exportTrackedChanges(ctx, user('editor'), { ...asked, against });
			await expect(missing).rejects.toMatchObject({ code: 'not-found' });
		}
		const refused = exportTrackedChanges(ctx, { kind: 'anonymous' }, { ...asked, against: 1 });
		await expect(refused).rejects.toMatchObject({ code: 'sign-in-needed' });
	});

	test.each(exportFormats)('nobody takes it without the right (%s)', async (format) => {
		const refused = exportCompilation(open().context, { kind: 'anonymous' }, { ...asked, format });
		await expect(refused).rejects.toMatchObject({ code: 'sign-in-needed' });
	});
});
