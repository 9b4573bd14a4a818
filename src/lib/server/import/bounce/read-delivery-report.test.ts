import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDeliveryReport } from './read-delivery-report.ts';

const id = '0b7f6a52-2f8e-4b7e-9c39-6f3a5b1f2c11';
const bytes = (lines: readonly string[], end = '\r\n') => Buffer.from(lines.join(end));
const report = (status: readonly string[], original: readonly string[]) => [
	'Content-Type: multipart/report; report-type="delivery-status"; boundary=abc',
	`In-Reply-To: <${id}@un.example>`,
	'',
	'preamble',
	'--abc',
	'Content-Type: message/delivery-status',
	'',
	'Reporting-MTA: dns; mx.example',
	'',
	...status,
	'--abc',
	...original,
	'--abc--'
];
const failed = ['Final-Recipient: rfc822; a@b.example', 'Action: FAILED', 'Status: 5.2.2 (full)'];

test.each(['\r\n', '\n'])('a report is read whatever ends its lines', (end) => {
	const original = [
		'Content-Type: message/rfc822',
		'',
		`Message-ID: <${id}@un.example>`,
		'',
		'Hello'
	];
	expect(readDeliveryReport(bytes(report(failed, original), end))).toEqual({
		mailId: id,
		action: 'failed',
		status: '5.2.2'
	});
});

test('a report that gives nothing of the mail back names it in its own header', () => {
	expect(
		readDeliveryReport(bytes(report(failed, ['Content-Type: text/plain', '', ''])))
	).toMatchObject({
		mailId: id
	});
});

test('what the other server said is kept without the address', () => {
	const said = [...failed, 'Diagnostic-Code: smtp; 552 5.2.2 <a@b.example> is', ' over quota'];
	expect(readDeliveryReport(bytes(report(said, [])))?.diagnostic).toBe('552 5.2.2 … is over quota');
});

test('a mail that is no report, or a report without an action, is none', () => {
	expect(
		readDeliveryReport(bytes(['Subject: Action: failed', '', 'Action: failed']))
	).toBeUndefined();
	expect(readDeliveryReport(bytes(report(['Status: 5.0.0'], [])))).toBeUndefined();
});

test('no bytes make it fail', () => {
	const pieces = fc.constantFrom('--abc', '--abc--', '\n', ':', ' ', '\t', ...report(failed, []));
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string())), (lines) => {
			readDeliveryReport(bytes(lines, '\n'));
		})
	);
});
