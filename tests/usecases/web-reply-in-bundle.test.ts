import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const slug = 'hrc-16-22';

onBothDatabases('a reply by web', (open) => {
	test('is in no bundle while it is a draft, and moves with its consultation once it is sent', async () => {
		const { context, setNow } = open();
		setNow('2011-10-20T09:00:00.000Z');
		await importBundle(context, terminal, { bundle: shippedText(slug) });
		const before = await exportBundle(context, terminal, { slug });

		const anonymous: Actor = { kind: 'anonymous' };
		const started = await startSubmission(context, anonymous, { slug, language: 'fr' });
		const link = await findAccessLink(context.db, hashOfToken(started.token));
		if (link === undefined) throw new Error('starting made no link');
		const actor: Actor = { kind: 'link', ...link };
		const submissionId = started.submissionId;
		const text = 'Le Fonds devrait soutenir les formations.\n\nL’accès devrait être simple.';
		await nameSpeaker(context, actor, {
			submissionId,
			pageLanguage: 'fr',
			typed: {
				kind: 'stakeholder',
				state: '',
				name: `Réseau ${'des cliniques juridiques et citoyennes '.repeat(3)}`.trim(),
				category: 'national-network',
				categoryWords: '',
				country: 'col'
			}
		});
		await saveAnswers(context, actor, {
			submissionId,
			pageLanguage: 'fr',
			typed: [{ question: 'q3', text: text.replaceAll('\n', '\r\n') }]
		});
		expect(await exportBundle(context, terminal, { slug })).toBe(before);

		await submitSubmission(context, actor, {
			submissionId,
			consent: 'attributed',
			name: 'Awa Diop',
			function: ''
		});
		const after = await exportBundle(context, terminal, { slug });
		const known = new Set((JSON.parse(before) as Bundle).submissions.map(({ key }) => key));
		const sent = itemOf((JSON.parse(after) as Bundle).submissions, ({ key }) => !known.has(key));
		expect(sent).toMatchObject({ status: 'submitted', channel: 'web', language: 'fr' });
		expect(itemOf(sent.answers, ({ question }) => question === 'q3').text).toBe(text);
		expect(after).not.toContain('Awa Diop');

		expect(await importBundle(context, terminal, { bundle: after, slug: 'moved' })).toMatchObject({
			ok: true
		});
		const moved = await exportBundle(context, terminal, { slug: 'moved' });
		expect(moved.replace('"slug": "moved"', `"slug": "${slug}"`)).toBe(after);
		const counts = await getParticipation(context, terminal, { slug: 'moved' });
		expect(counts.stakeholders).toBe(12);
	});
});
