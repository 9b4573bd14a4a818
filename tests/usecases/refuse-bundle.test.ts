import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFaults } from '#lib/server/import/bundle/json-faults.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { bundleOf } from '#lib/server/import/bundle/write.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';

function errorsOf(bundle: string | Uint8Array): string[] {
	const parsed = parseBundle(bundle);
	return parsed.ok ? [] : parsed.errors.map(({ place, why }) => `${place}: ${why}`);
}

/** What is said of the demonstration after one change. */
function errorsAfter(change: (bundle: Bundle) => void): string[] {
	return errorsOf(changedBundle(change));
}

const question = (bundle: Bundle, key: string) =>
	itemOf(
		bundle.questionnaire.sections.flatMap(({ questions }) => questions),
		(each) => each.key === key
	);
const submission = (bundle: Bundle, key: string) =>
	itemOf(bundle.submissions, (each) => each.key === key);

describe('a bundle as it ships', () => {
	test.each(['hrc-16-22', 'demo-open'] as const)('%s is read without an error', (name) => {
		expect(errorsOf(shippedText(name))).toEqual([]);
	});

	test('may begin with a byte order mark', () => {
		expect(errorsOf(Buffer.from(`\ufeff${shippedText('demo-open')}`))).toEqual([]);
	});
});

describe('a file that is no bundle is refused where it breaks', () => {
	test('broken UTF-8, with the offset of its first byte', () => {
		const bytes = Buffer.from(shippedText('hrc-16-22'));
		bytes[1234] = 0xff;
		expect(errorsOf(bytes)).toEqual(['byte 1234: is not UTF-8']);
	});

	test.each([
		['a sequence cut short at the end', [0x7b, 0xe4, 0xba], 1],
		['an overlong sequence', [0x22, 0x22, 0xc0, 0x80], 2],
		['a surrogate', [0xed, 0xa0, 0x80], 0],
		['a stray continuation', [0x20, 0xd8, 0xa7, 0xa7], 3]
	])('%s', (_, bytes, offset) => {
		expect(errorsOf(Uint8Array.from(bytes))).toEqual([`byte ${offset}: is not UTF-8`]);
	});

	test.each([
		['{\n\t"format": nope }', 'line 2, column 12: not JSON: expected a value'],
		['{"a": 1,}', 'line 1, column 9: not JSON: expected a name in double quotes'],
		[
			'{"a": "x\ny"}',
			'line 1, column 9: not JSON: a line break or control character inside a text; write \\n'
		],
		['{"a": [1, 2', 'line 1, column 12: not JSON: expected , or ]'],
		['{} {}', 'line 1, column 4: not JSON: something stands after the end'],
		['', 'line 1, column 1: not JSON: the file ends too early']
	])('broken JSON %j, with line and column', (text, error) => {
		expect(errorsOf(text)).toEqual([error]);
	});

	test('JSON nested without end', () => {
		expect(errorsOf('['.repeat(200_000))).toEqual([
			'line 1, column 66: not JSON: nested too deeply'
		]);
	});

	test('a name that one object holds twice', () => {
		const text = shippedText('hrc-16-22').replace('"version": 1', '"version": 1, "version": 1');
		expect(errorsOf(text)).toEqual(['version: stands here twice']);
	});

	test('more than 64 MB', () => {
		expect(errorsOf(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual([
			'bundle: is larger than 64 MB'
		]);
	});

	test('another kind of JSON', () => {
		expect(errorsOf('[]')).toEqual(['bundle: expected object, received array']);
		expect(errorsOf('{"format":"xlsform"}')).toContain(
			'format: is none of: "verbale-consultation"'
		);
	});

	test('whatever JSON.parse takes, and nothing else, has no fault', () => {
		fc.assert(
			fc.property(
				fc.json({ maxDepth: 5 }),
				fc.nat(),
				fc.string({ maxLength: 2 }),
				(json, at, cut) => {
					const texts = [
						json,
						json.slice(0, at % (json.length + 1)) + cut + json.slice(at % (json.length + 1))
					];
					for (const text of texts) {
						const syntax = findJsonFaults(text).filter(({ why }) => why.startsWith('not JSON'));
						expect(syntax.length === 0).toBe(isJson(text));
					}
				}
			)
		);
	});
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

describe('a bundle is refused for a wrong shape', () => {
	test('a wrong key, at any depth', () => {
		const text = changedBundle((bundle) => {
			Object.assign(bundle, { colour: 'blue' });
			Object.assign(question(bundle, 'q3'), { hinnt: {} });
			Object.assign(submission(bundle, 'dnk').answers[0] ?? {}, { 'speech act': 1 });
		});
		const errors = errorsOf(text);
		expect(errors).toHaveLength(3);
		expect(errors).toContain('colour: is not a key of a bundle');
		expect(errors).toContain(
			'questionnaire.sections[2].questions[0].hinnt: is not a key of a bundle'
		);
		expect(errors.join()).toMatch(/submissions\[\d+\]\.answers\[0\]\["speech act"\]: is not a key/);
	});

	test('a key that would reach the prototype', () => {
		const text = shippedText('hrc-16-22').replace(
			'"version": 1',
			'"version": 1, "__proto__": { "withConfidential": true }, "constructor": {}'
		);
		expect(errorsOf(text).sort()).toEqual([
			'__proto__: is not a key of a bundle',
			'constructor: is not a key of a bundle'
		]);
		expect(Object.hasOwn(Object.prototype, 'withConfidential')).toBe(false);
	});

	test('a part that is missing', () => {
		const text = changedBundle((bundle) => {
			delete (bundle as Partial<Bundle>).themes;
			delete (submission(bundle, 'dza') as { consent?: string }).consent;
		});
		const errors = errorsOf(text);
		expect(errors).toContain('themes: expected array, received undefined');
		expect(errors.join()).toMatch(/submissions\[\d+\]\.consent: is none of: "attributed"/);
	});

	test('limits in plain words, in one round with what names nothing', () => {
		const errors = errorsAfter((bundle) => {
			const [first, second, third] = bundle.ledger?.entries ?? [];
			if (!first || !second || !third) throw new Error('the ledger has too few entries');
			first.amount = -5;
			second.donor = 'zzz';
			Object.assign(third, { amount: '12' });
			bundle.mandate.dueSession = 0;
		});
		expect(errors.sort()).toEqual([
			'ledger.entries[0].amount: is less than 0',
			expect.stringMatching(/^ledger\.entries\[1\]\.donor: zzz is not/),
			'ledger.entries[2].amount: expected number, received string',
			'mandate.dueSession: is less than 1'
		]);
	});

	test('an address that a browser would run', () => {
		const errors = errorsAfter((bundle) => {
			const definition = bundle.consultation.document.stakeholderDefinition;
			if (definition) definition.address = 'javascript:alert(1)';
		});
		expect(errors).toEqual([
			'consultation.document.stakeholderDefinition.address: is not a web address (https://…)'
		]);
	});

	test('words that are blank, or that no database keeps', () => {
		const errors = errorsAfter((bundle) => {
			bundle.consultation.title.fr = ' ';
			bundle.consultation.title.es = 'a\u0000b';
			bundle.consultation.title.ru = 'a\ud800';
		});
		expect(errors.map((error) => error.split(':')[0]).sort()).toEqual([
			'consultation.title.es',
			'consultation.title.fr',
			'consultation.title.ru'
		]);
	});

	test('a day that is in no calendar, and an instant without UTC', () => {
		const errors = errorsAfter((bundle) => {
			bundle.mandate.act.date = '2011-02-29';
			bundle.consultation.opensAt = '2011-10-05T00:00:00+02:00';
		});
		expect(errors).toEqual([
			'mandate.act.date: is not a date such as 2011-11-04',
			'consultation.opensAt: is not an instant in UTC such as 2011-11-04T22:59:59Z'
		]);
	});

	test('a draft among what was sent', () => {
		const errors = errorsAfter((bundle) => {
			Object.assign(submission(bundle, 'dnk'), { status: 'draft' });
		});
		expect(errors).toHaveLength(1);
		expect(errors[0]).toMatch(/status: is none of: "submitted", "superseded", "withdrawn"$/);
	});
});

describe('a bundle is refused for what its parts say of each other', () => {
	test('a text without one of the languages of the consultation', () => {
		const errors = errorsAfter((bundle) => {
			delete question(bundle, 'q1').label.ar;
			delete bundle.consultation.document.subtitle.zh;
			delete bundle.ledger?.fund.shortName.ru;
		});
		expect(errors).toEqual([
			'consultation.document.subtitle.zh: is missing',
			'questionnaire.sections[0].questions[0].label.ar: is missing',
			'ledger.fund.shortName.ru: is missing'
		]);
	});

	test('a State twice, a submission twice, a question twice', () => {
		const errors = errorsAfter((bundle) => {
			bundle.respondents.push({ key: 'dnk', kind: 'state' });
			bundle.submissions.push(submission(bundle, 'jpn'));
			bundle.questionnaire.sections[4]?.questions.push({ ...question(bundle, 'q3') });
		});
		expect(errors).toHaveLength(3);
		expect(errors.join('\n')).toMatch(/respondents\[26\]\.key: dnk stands here twice/);
		expect(errors.join('\n')).toMatch(/submissions\[21\]\.key: jpn stands here twice/);
		expect(errors.join('\n')).toMatch(/sections\[4\]\.questions\[\d+\]\.key: q3 stands here twice/);
	});

	test('an accepted finding twice, in a language that the consultation has not, of no rule', () => {
		const accepted = (bundle: Bundle) => bundle.acceptedFindings ?? [];
		expect(
			errorsAfter((bundle) => {
				const [first] = accepted(bundle);
				if (first) accepted(bundle).push(first);
			})
		).toEqual(['acceptedFindings[2]: stands here twice']);
		const [unknown] = errorsAfter((bundle) => {
			const [first] = accepted(bundle);
			if (first) Object.assign(first, { rule: 'no-such-rule' });
		});
		expect(unknown).toMatch(/^acceptedFindings\[0\]\.rule: is none of: /);
		expect(
			errorsAfter((bundle) => {
				bundle.consultation.languages = bundle.consultation.languages.filter(
					(language) => language !== 'zh'
				);
			}).filter((error) => error.startsWith('acceptedFindings'))
		).toHaveLength(2);
	});

	test('a State that the registry does not know, and a body under the key of a State', () => {
		const errors = errorsAfter((bundle) => {
			bundle.respondents.push({ key: 'atl', kind: 'state' });
			bundle.respondents.push({ key: 'fra', kind: 'other', name: { en: 'Not France' } });
		});
		expect(errors).toEqual([
			'respondents[26].key: atl is not the key of a State',
			'respondents[27].key: fra is the key of a State'
		]);
	});

	test('keys that name nothing', () => {
		const errors = errorsAfter((bundle) => {
			question(bundle, 'q3').theme = 'C';
			question(bundle, 'q4').condition = { question: 'q9', option: 'yes' };
			question(bundle, 'q5-name').condition = { question: 'q2', option: 'nobody' };
			bundle.questionnaire.rules[0]?.questions.push('q7');
			itemOf(bundle.ledger?.entries ?? [], ({ donor }) => donor === 'mar').donor = 'xyz';
			const denmark = submission(bundle, 'dnk');
			denmark.signatories.push({ respondent: 'nobody', role: 'co-signatory' });
			denmark.answers.push({ question: 'q6', text: 'x', language: 'en' });
			itemOf(denmark.answers, (answer) => answer.question === 'q2').choices = ['martian'];
		});
		const said = errors.map((error) => error.slice(error.indexOf(': ') + 2)).sort();
		expect(said).toEqual(
			[
				'C is not among the themes',
				'q9 is no earlier question',
				'nobody is not an option of q2',
				'q7 is not a question of this questionnaire',
				'xyz is not among the respondents',
				'nobody is not among the respondents',
				'q6 is not a question of the questionnaire',
				'martian is not an option of q2'
			].sort()
		);
	});

	test('dates out of order', () => {
		const errors = errorsAfter((bundle) => {
			bundle.consultation.closesAt = bundle.consultation.opensAt;
			if (bundle.ledger) bundle.ledger.cutOff = '2007-12-31';
			submission(bundle, 'dnk').receivedAt = '2011-10-01T00:00:00Z';
		});
		expect(errors).toHaveLength(3);
		expect(errors).toContain('consultation.closesAt: is not after opensAt');
		expect(errors).toContain('ledger.cutOff: is before from');
		expect(errors.join()).toMatch(/receivedAt: is before the consultation opened/);
	});

	test('a passage outside its answer', () => {
		const errors = errorsAfter((bundle) => {
			const denmark = submission(bundle, 'dnk');
			const { length } = itemOf(denmark.answers, ({ question }) => question === 'q3').text;
			const passage = { theme: 'A', question: 'q3', hash: '0'.repeat(32) };
			denmark.excerpts = [
				{ ...passage, id: 'fits', start: 0, end: length },
				{ ...passage, id: 'long', start: 0, end: length + 1 },
				{ ...passage, id: 'empty', start: 3, end: 3 },
				{ ...passage, id: 'elsewhere', question: 'q4', start: 0, end: 1 }
			];
		});
		expect(errors).toHaveLength(3);
		expect(errors.join('\n')).toMatch(/excerpts\[1\]\.end: is past the end of the answer/);
		expect(errors.join('\n')).toMatch(/excerpts\[2\]\.end: is not after start/);
		expect(errors.join('\n')).toMatch(/excerpts\[3\]\.question: q4 is not answered here/);
	});

	test('a joint reply whose lead is not the first signatory', () => {
		const errors = errorsAfter((bundle) => {
			submission(bundle, 'joint-prague').signatories.reverse();
		});
		expect(errors).toHaveLength(2);
		expect(errors[0]).toMatch(/signatories\[0\]\.role: the first signatory, and no other/);
	});

	test('a hundred errors are named, and the others counted', () => {
		const errors = errorsAfter((bundle) => {
			for (let index = 0; index < 130; index += 1)
				bundle.respondents.push({ key: `none-${index}`, kind: 'state' });
		});
		expect(errors).toHaveLength(101);
		expect(errors.at(-1)).toBe('bundle: and 30 more');
	});
});

/** Every object and list of a value with one of its names. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
	if (value === null || typeof value !== 'object') return [];
	const holder = value as Record<string, unknown>;
	return Object.keys(holder).flatMap((name): [Record<string, unknown>, string][] => [
		[holder, name],
		...placesIn(holder[name])
	]);
}

test('a bundle in which anything stands in the place of anything is read or refused, and never fails otherwise', () => {
	const shipped = shippedText('demo-open');
	const strange = fc.oneof(
		fc.constantFrom(undefined, null, '', ' ', 'q1', 'dnk', '__proto__', -1, 1e9, true, [], {}),
		fc.json().map((json) => JSON.parse(json) as unknown)
	);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 3 }),
			(changes) => {
				const bundle = JSON.parse(shipped) as unknown;
				for (const [at, value] of changes) {
					const places = placesIn(bundle);
					const [holder, name] = places[at % places.length] ?? [{}, ''];
					if (value === undefined) Reflect.deleteProperty(holder, name);
					else holder[name] = value;
				}
				const parsed = parseBundle(JSON.stringify(bundle));
				if (!parsed.ok) {
					expect(parsed.errors.length).toBeGreaterThan(0);
					for (const { place, why } of parsed.errors) expect(place && why).not.toBe('');
					return;
				}
				const written = bundleOf(parsed.snapshot, { withConfidential: true });
				const again = parseBundle(written);
				expect(again.ok && bundleOf(again.snapshot, { withConfidential: true })).toBe(written);
			}
		),
		{ numRuns: 300 }
	);
});
