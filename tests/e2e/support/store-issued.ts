// `store-issued.ts`: issues a document, a corrigendum and a revision of it in the database that DATA_DIR names, beside the
// running server, with a reply that may not be attributed and one that is confidential.
import { createContext } from '#lib/server/context.ts';
import { readConfig } from '#lib/server/env.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { changedBundle, itemOf } from '../../support/bundles.ts';
import { releaseAll, storeIssued } from '../../support/issued.ts';

/** Names and words that stand in no public answer. */
const bundle = changedBundle(({ consultation, respondents, submissions }) => {
	consultation.slug = 'issued';
	const model = itemOf(submissions, ({ key }) => key === 'dnk');
	respondents.push({ key: 'bhr', kind: 'state' });
	const of = (consent: 'unattributed' | 'confidential', text: string) => ({
		...{ ...model, key: `canary-${consent}`, consent },
		signatories: [{ respondent: 'bhr', role: 'lead' as const }],
		answers: [
			{ question: 'q3', text, language: 'en' },
			{ question: 'q4', text: 'Bahrain supports the Fund.', language: 'en' },
			{ question: 'q5-email', text: 'canary@example.org', language: 'en' }
		]
	});
	submissions.push(
		of('unattributed', 'The Fund is useful to us.'),
		of('confidential', 'These are canary words.')
	);
});

const ctx = createContext(readConfig());
await importBundle(ctx, { kind: 'terminal' }, { bundle });
const formats = ['docx', 'html', 'xml', 'json'] as const;
const changes = [{ where: 'Paragraph 5', what: 'For “six contributors” read “five contributors”' }];
await storeIssued(ctx, 'issued', {
	symbol: 'A/HRC/19/50',
	languages: ['ar', 'zh', 'en', 'fr', 'ru'],
	formats: [...formats]
});
await storeIssued(ctx, 'issued', {
	...{ kind: 'corrigendum', symbol: 'A/HRC/19/50/Corr.1', at: '2012-03-12T10:00:00.000Z' },
	...{ languages: ['en'], changes }
});
await storeIssued(ctx, 'hrc-16-22', { symbol: 'A/HRC/18/7', at: '2011-09-05T10:00:00.000Z' });
await storeIssued(ctx, 'hrc-16-22', {
	...{ kind: 'revision', symbol: 'A/HRC/18/7/Rev.1', at: '2011-10-05T10:00:00.000Z' }
});
await releaseAll(ctx, 'issued');
await ctx.close();
