import { expect, test } from 'vitest';
import { genevaMoment } from './geneva-time.ts';

test.each([
	['2011-11-04T16:12:59.000Z', '2011-11-04T17:12'],
	['2011-07-31T22:30:00Z', '2011-08-01T00:30'],
	['2011-10-30T00:59:00Z', '2011-10-30T02:59'],
	['2011-10-30T01:00:00Z', '2011-10-30T02:00'],
	['2011-12-31T23:00:00Z', '2012-01-01T00:00']
])('at %s it is %s in Geneva', (instant, local) => {
	expect(genevaMoment(instant)).toBe(local);
	expect(genevaMoment(instant)).toBe(local);
});
