import { describe, expect, it } from 'vitest';
import { inAll } from './compilation/testing.ts';
import { hydrateRespondents } from './snapshot.ts';

describe('the respondents of a bundle', () => {
	const macedonia = { key: 'mkd', kind: 'state' as const };

	it('get the names of their States from the registry, as of the day', () => {
		expect(hydrateRespondents([macedonia], '2011-11-04T22:59:59Z')[0]?.name.en).toBe(
			'the former Yugoslav Republic of Macedonia'
		);
		expect(hydrateRespondents([macedonia])[0]?.name.en).toBe('North Macedonia');
	});

	it('keep the names that they bring', () => {
		const network = { key: 'n', kind: 'stakeholder' as const, name: inAll('Network') };
		expect(hydrateRespondents([network])).toEqual([network]);
	});

	it('are refused when a State is not known', () => {
		expect(() => hydrateRespondents([{ key: 'zzz', kind: 'state' }])).toThrow(RangeError);
	});
});
