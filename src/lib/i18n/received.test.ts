import { expect, test } from 'vitest';
import { receivedInWords } from './received.ts';

test('of a reply that staff registered by its day, no hour is told', () => {
	const note = { channel: 'note-verbale', receivedAt: '2026-11-21T12:00:00.000Z' } as const;
	expect(receivedInWords(note, 'en')).toBe('21 November 2026');
	expect(receivedInWords({ ...note, channel: 'web' }, 'en')).toBe('21 November 2026, 13:00');
	expect(receivedInWords({ ...note, receivedAt: '2026-11-21T09:30:00.000Z' }, 'en')).toBe(
		'21 November 2026, 10:30'
	);
	expect(receivedInWords({ channel: 'email' }, 'en')).toBeUndefined();
});
