import { beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#lib/domain/user.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const user = (role: Role): Actor => ({ kind: 'user', id: role, role, name: role });
const slug = 'demo-open';

onBothDatabases('reading a compilation', (open) => {
	beforeAll(async () => {
		const ctx = open().context;
		await importBundle(ctx, { kind: 'terminal' }, { bundle: shippedText(slug) });
		await draftCompilation(ctx, user('analyst'), { slug, language: 'en' });
	});
	const read = (role: Role) =>
		readCompilation(open().context, user(role), { slug, language: 'en', messages: 'en' });

	test('tells those who may read replies which reply a sentence rests on', async () => {
		expect(JSON.stringify(await read('analyst'))).toContain('"submission":"legal-clinics"');
	});

	test('tells the secretariat nothing of who wrote an unattributed reply', async () => {
		const shown = await read('secretariat');
		expect(shown?.model.sections.length).toBeGreaterThan(0);
		const said = JSON.stringify(shown);
		expect(said).not.toContain('older-persons');
		expect(said).not.toContain('provenance');
		expect(said).not.toContain('p-unnamed');
		expect(shown?.sources).toEqual({});
	});
});
