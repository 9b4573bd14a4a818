import { describe, expect, test } from 'vitest';
import { draftCompilation } from '../draft.ts';
import { answer, body, snapshot, state, submission } from '../testing.ts';
import { readForChecks } from './checked-document.ts';
import { confidentialPublished } from './confidential.ts';
import { paragraphsIn } from './walk.ts';

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

describe('what consent withholds', () => {
	const secret = 'The ministry has been told to stop paying into the Fund next year.';
	const broken = 'Officials were asked to leave out\nthe figures of 2011.';
	const quiet = { ...body('quiet'), name: { en: 'Quiet Voices', fr: 'Voix discrètes' } };
	const source = snapshot(
		[state('che'), state('irn'), quiet],
		[
			submission('che', [answer('q1', 'Plans help.')]),
			submission('irn', [answer('q1', `${secret}\n${broken}`)], { consent: 'confidential' }),
			submission('quiet', [answer('q1', 'We speak softly.')], { consent: 'unattributed' })
		],
		{ aliases: { quiet: ['Hushed Speakers', 'QVX'] } }
	);
	const told = (text: string) => {
		const draft = draftCompilation(source, 'en', { mode: 'summary' });
		const { paragraph } =
			paragraphsIn(draft.sections).find(({ paragraph: { attribution } }) =>
				attribution.includes('che')
			) ?? {};
		if (!paragraph) throw new Error('nothing is said of Switzerland');
		paragraph.content = [{ type: 'text', text }];
		paragraph.attribution = [];
		return confidentialPublished(readForChecks(draft, source)).map(({ message }) => message);
	};

	test.each([
		['hidden-name', 'So it was said by Quiet\u00a0Voices.'],
		['hidden-name', 'So it was said by Qui\u00adet Voi\u200bces.'],
		['hidden-name', 'So it was said by Ｑｕｉｅｔ Ｖｏｉｃｅｓ.'],
		['hidden-name', 'So it was said by Voix discretes.'],
		['hidden-name', 'So it was said by Hushed Speakers.'],
		['hidden-name', 'So it was said by QVX.'],
		['hidden-name', '\u200b'.repeat(70) + 'Iran said so.'],
		['hidden-name', 'République islamique d´Iran said so.'],
		['confidential-words', secret.replace(' the ', '\u00a0the\u00a0')],
		['confidential-words', secret.replace('ministry', 'mini\u00adstry')],
		['confidential-words', secret.replace('paying', 'рaуing')],
		['confidential-words', 'Officials were asked to leave out the figures of 2011.'],
		['confidential-words', 'Officials were asked to leave\nout the figures of 2011.']
	])('is told as %s in %j', (message, text) => {
		expect(told(text)).toEqual([message]);
	});

	test('is not in other words', () => {
		expect(told('Softly spoken voices, by qvx, help Switzerland.')).toEqual([]);
	});
});
