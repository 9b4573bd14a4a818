import { expect, test } from 'vitest';
import { draftCompilation } from '../draft.ts';
import { answer, body, snapshot, submission } from '../testing.ts';
import { readForChecks } from './checked-document.ts';
import { confidentialPublished } from './confidential.ts';

/** A sentence that an open reply and a confidential one have in common, as the letters of a campaign do. */
const shared = 'Every mission should be able to apply for support before the session begins.';

test('however many paragraphs repeat what a confidential reply says, each reply is read a few times', () => {
	const paragraphs = 300;
	const text = Array.from({ length: paragraphs }, (_, n) => `Point ${n}. ${shared}`).join('\n\n');
	const source = snapshot(
		[body('one'), body('two')],
		[
			submission('one', [answer('q1', text)]),
			submission('two', [answer('q1', shared)], { consent: 'confidential' })
		]
	);
	const draft = draftCompilation(source, 'en', { mode: 'summary' });
	expect(draft.sections.length).toBeGreaterThan(0);
	const document = readForChecks(draft, source);
	let reads = 0;
	const [open] = source.submissions[0]?.answers ?? [];
	if (!open) throw new Error('the reply has no answer');
	Object.defineProperty(open, 'text', {
		get: () => {
			reads += 1;
			return text;
		}
	});
	expect(confidentialPublished(document)).toEqual([]);
	expect(reads).toBeGreaterThan(0);
	expect(reads).toBeLessThan(5);
});
