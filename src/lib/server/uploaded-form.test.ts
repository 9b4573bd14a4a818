import { expect, test } from 'vitest';
import { uploadedForm } from './uploaded-form.ts';

const endless = () => {
	let end = () => {};
	const body = new ReadableStream({
		start: (stream) => {
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

test('the seventh form that comes in at once is asked to wait, before anything of it is read', async () => {
	const six = Array.from({ length: 6 }, endless);
	const read = six.map(({ request }) => uploadedForm(request));
	const seventh = endless();
	await expect(uploadedForm(seventh.request)).rejects.toMatchObject({ code: 'too-many-tries' });
	expect(seventh.request.bodyUsed).toBe(false);
	for (const { end } of six) end();
	await Promise.allSettled(read);
	const later = endless();
	later.end();
	await expect(uploadedForm(later.request)).rejects.not.toMatchObject({ code: 'too-many-tries' });
});
