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
		recipients: ['a@b.example'],
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

test('the address that was first written to is read with the last one', () => {
	const original = 'Original-Recipient: rfc822;First+2Bone@b.example';
	const { recipients } = readDeliveryReport(bytes(report([original, ...failed], []))) ?? {};
	expect(recipients).toContain('a@b.example');
	expect(recipients).toContain('first+one@b.example');
});

test('half an address, where what the other server said is cut, is not kept', () => {
	const long = `${'x'.repeat(990)}@b.example someone.${'y'.repeat(60)}@b.example`;
	const said = [...failed, `Diagnostic-Code: smtp; 550 ${long}`];
	expect(readDeliveryReport(bytes(report(said, [])))?.diagnostic).toBe('550');
});

// Of so many characters, steps that grow with their square outlast the test.
const many = 400_000;

test('a diagnostic of nothing but letters takes no more steps than it has letters', () => {
	const said = [...failed, `Diagnostic-Code: smtp; ${'a'.repeat(many)}`];
	expect(readDeliveryReport(bytes(report(said, [])))).toMatchObject({ status: '5.2.2' });
});

test('quoted-printable blanks take no more steps than there are blanks', () => {
	const source = [
		'Content-Type: multipart/report; boundary=abc',
		'',
		'--abc',
		'Content-Type: text/plain',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		' '.repeat(many),
		'--abc',
		'Content-Type: message/delivery-status',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		'Final-Recipient: rfc822; a=40b.example',
		'Action: fai  =',
		'led',
		'--abc--'
	];
	expect(readDeliveryReport(bytes(source))).toMatchObject({
		action: 'failed',
		recipients: ['a@b.example']
	});
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
