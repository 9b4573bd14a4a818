import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { signInAs } from './support/signed-in.ts';

const form = 'application/x-www-form-urlencoded';
const nobodysReply = '/en/reply/00000000-0000-0000-0000-000000000000/part-1';

function post(
	request: APIRequestContext,
	address: string,
	{ data = '', type = form, origin }: { data?: string; type?: string; origin?: string }
) {
	return request.post(address, {
		data,
		maxRedirects: 0,
		headers: { 'content-type': type, accept: 'text/html', ...(origin && { origin }) }
	});
}

test('a form of very many fields is refused before it costs anything', async ({
	request,
	baseURL
}) => {
	const data = Array.from({ length: 30_000 }, (_, index) => `${index}=`).join('&');
	const origin = baseURL as string;
	const answer = await post(request, `${nobodysReply}?/save`, { data, origin });
	expect(answer.status()).toBe(413);
	expect((await answer.body()).length).toBeLessThan(40_000);
});

test('nothing is changed by a page of another site, whatever the type of the body', async ({
	request
}) => {
	for (const type of [form, 'text/plain', 'application/json'])
		for (const origin of ['https://elsewhere.example', 'null', undefined])
			expect(
				(await post(request, '/en/consultations/demo-open?/start', { type, origin })).status()
			).toBe(403);
});

test('an action that only every object has is not found', async ({ request, baseURL }) => {
	for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'default!']) {
		const origin = baseURL as string;
		const answer = await post(request, `/en/consultations/demo-open?/${name}`, { origin });
		expect([name, answer.status()]).toEqual([name, 404]);
	}
});

test('a page that has not changed keeps its own content security policy', async ({ request }) => {
	const page = await request.get('/en/documents');
	const { etag = '' } = page.headers();
	const again = await request.get('/en/documents', { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);
	expect(again.headers()['content-security-policy']).toBeUndefined();
});

test('every kind of answer carries the headers', async ({ request, baseURL }) => {
	const addresses = ['/', '/en', '/en/nothing-here', '/favicon.svg', '/bundle/schema-1.json'];
	for (const address of [...addresses, '/en/desk', '/en/account/sign-in', nobodysReply]) {
		const headers = (await request.get(address, { maxRedirects: 0 })).headers();
		expect(headers['x-content-type-options'], address).toBe('nosniff');
		expect(headers['referrer-policy'], address).toBe('same-origin');
		expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
		expect(headers['content-security-policy'], address).not.toContain('unsafe-');
	}
	for (const address of ['/en', '/en/desk', nobodysReply])
		expect((await request.get(address, { maxRedirects: 0 })).headers()['cache-control']).toBe(
			'no-store'
		);
	const strange = await request.get('/en', { headers: { host: 'elsewhere.example' } });
	expect(strange.status()).toBe(421);
	expect(strange.headers()).toMatchObject({
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store'
	});
	const malformed = await raw(Number(new URL(baseURL as string).port), 'GARBAGE\r\n\r\n');
	expect(malformed).toMatch(/^HTTP\/1\.1 400 /);
	expect(malformed).toContain('x-content-type-options: nosniff');
});

function raw(port: number, bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
		socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
		socket.on('data', (chunk) => (said += String(chunk)));
		socket.on('close', () => resolve(said));
		socket.on('error', reject);
	});
}

test('a NUL in an address or a form is no fault of the server', async ({ request, baseURL }) => {
	const origin = baseURL as string;
	for (const address of ['/en/consultations/demo%00open', '/en/desk/a%00b', '/en?x=%00'])
		expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(404);
	const data = 'email=a%00b%40c.example&password=%00';
	const answer = await post(request, '/en/account/sign-in', { data, origin });
	expect(answer.status()).toBeLessThan(500);
});

test('a filter that only every object has filters nothing', async ({ context, baseURL }) => {
	await signInAs(context, 'coordinator', baseURL as string);
	const address = '/en/desk/hrc-16-22/replies?late=constructor&joint=__proto__';
	expect((await context.request.get(address)).status()).toBe(200);
});
