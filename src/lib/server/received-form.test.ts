import { expect, test } from 'vitest';
import { receivedForm } from './received-form.ts';

const megabyte = 1024 * 1024;

/** A form that goes on until it is ended. */
const endless = (begun = new Uint8Array()) => {
	let end = () => {};
	const body = new ReadableStream<Uint8Array>({
		start: (stream) => {
			if (begun.length > 0) stream.enqueue(begun);
			end = () => stream.close();
		}
	});
	const request = new Request('http://localhost/', {
		method: 'POST',
		body,
		duplex: 'half',
		headers: { 'content-type': 'multipart/form-data; boundary=x' }
	} as RequestInit);
	return { request, end };
};

const whole = () => {
	const body = new FormData();
	body.set('file', new File(['words'], 'form.docx'));
	return new Request('http://localhost/', { method: 'POST', body });
};

/** Until all that can go on without more bytes has gone on. */
const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('the fourth form that one network sends at once is asked to wait, before anything of it is read', async () => {
	const three = Array.from({ length: 3 }, () => endless());
	const read = three.map(({ request }) => receivedForm(request, megabyte, 'a'));
	const fourth = endless();
	await expect(receivedForm(fourth.request, megabyte, 'a')).rejects.toMatchObject({
		code: 'too-many-tries'
	});
	expect(fourth.request.bodyUsed).toBe(false);
	for (const { end } of three) end();
	await Promise.allSettled(read);
	await expect(receivedForm(whole(), megabyte, 'a')).resolves.toBeInstanceOf(FormData);
});

test('slow forms of other networks, or of unknown ones, keep no honest form away', async () => {
	const slow = Array.from({ length: 20 }, () => endless());
	const read = slow.map(({ request }, index) =>
		receivedForm(request, megabyte, index < 10 ? `slow-${index % 4}` : undefined)
	);
	const form = await receivedForm(whole(), megabyte, 'honest');
	expect(form.get('file')).toBeInstanceOf(File);
	for (const { end } of slow) end();
	await Promise.allSettled(read);
});

test('no more bytes of all forms are held at once than there is room for', async () => {
	const large = Array.from({ length: 6 }, () => endless(new Uint8Array(21 * megabyte)));
	const read = large.map(({ request }) => receivedForm(request, 22 * megabyte, undefined));
	await settled();
	await expect(receivedForm(whole(), megabyte, 'b')).rejects.toMatchObject({
		code: 'too-many-tries'
	});
	for (const { end } of large) end();
	await Promise.allSettled(read);
	await expect(receivedForm(whole(), megabyte, 'b')).resolves.toBeInstanceOf(FormData);
});
