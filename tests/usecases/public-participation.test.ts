import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getPublicConsultation } from '#lib/server/usecases/get-public-consultation.ts';
import { getPublicParticipation } from '#lib/server/usecases/get-public-participation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const anonymous: Actor = { kind: 'anonymous' };
const slug = 'hrc-16-22';

onBothDatabases('the participation that is public', (open) => {
	const ctx = () => open().context;

	test('is the same as at the terminal and on the page, and names nobody before a document is issued', async () => {
		await importBundle(ctx(), terminal, { bundle: shippedText(slug) });
		const { states, stakeholders, unEntities, others } = await getParticipation(ctx(), terminal, {
			slug
		});
		const counts = { states, stakeholders, unEntities, others };
		expect(await getPublicParticipation(ctx(), anonymous, { slug })).toEqual(counts);
		expect((await getPublicConsultation(ctx(), anonymous, { slug })).came).toEqual(counts);
		expect(counts).toMatchObject({ states: 10, stakeholders: 11 });
	});

	test('is not there while the consultation is open', async () => {
		open().setNow('2011-10-20T09:00:00.000Z');
		await expect(getPublicParticipation(ctx(), anonymous, { slug })).rejects.toMatchObject({
			code: 'not-found'
		});
		open().setNow();
	});
});
