import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { barriersOn } from './support/barriers.ts';
import { appWithIssued } from './support/app-with-issued.ts';

const origin = appWithIssued();
/** What consent withholds of the replies that were stored. */
const canaries = /canary|bahrain|bhr\b|البحرين|巴林/i;

type Description = {
	paths: Record<
		string,
		{ get: { responses: Record<string, { content?: Record<string, unknown> }> } }
	>;
	components: { schemas: Record<string, unknown> };
};

test('every route of the API is described, and every answer is as its description says', async ({
	request
}) => {
	const description = (await (
		await request.get(`${origin()}/api/v1/openapi.json`)
	).json()) as Description;
	const folder = join(import.meta.dirname, '..', '..', 'src', 'routes', 'api', 'v1');
	const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+server.ts'))
		.map((path) =>
			`/${dirname(path)}`.replace(/^\/\.$/, '/').replace(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, '{$1}')
		);
	expect(Object.keys(description.paths).sort()).toEqual(routes.sort());

	const text = JSON.stringify(description.components.schemas);
	const $defs = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as object;
	const shapeOf = (name: string) =>
		z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs } as Parameters<typeof z.fromJSONSchema>[0]);
	const check = async (answer: APIResponse, name: string) => {
		const body: unknown = await answer.json();
		const read = shapeOf(name).safeParse(body);
		expect(read.error?.issues ?? [], answer.url()).toEqual([]);
		expect(JSON.stringify(body)).not.toMatch(canaries);
		return body;
	};
	const get = async (path: string) => request.get(path.startsWith('/') ? origin() + path : path);

	type List = { items: { href: string }[]; next?: string };
	const all = async (path: string, list: string, each: string) => {
		let next: string | undefined = path;
		while (next) {
			const page = (await check(await get(next), list)) as List;
			for (const { href } of page.items) await check(await get(href), each);
			next = page.next;
		}
	};
	await all('/api/v1/consultations?limit=1', 'Consultations', 'Consultation');
	await all('/api/v1/documents?limit=2', 'Documents', 'Document');
	await all('/api/v1/consultations/issued/replies?limit=9', 'Replies', 'Reply');
	await check(await get('/api/v1/consultations/issued/participation'), 'Participation');
	await check(await get('/api/v1/consultations/demo-open'), 'Consultation');
	const start = (await check(await get('/api/v1'), 'Start')) as Record<string, string>;
	for (const href of Object.values(start)) expect((await get(href)).status(), href).toBe(200);
	for (const [path, status] of [
		['/api/v1/consultations/demo-open/participation', 404],
		['/api/v1/consultations/demo-open/replies', 404],
		['/api/v1/consultations/nowhere', 404],
		['/api/v1/documents/A/HRC/1/1', 404],
		[`/api/v1/files/${'0'.repeat(64)}/x.pdf`, 404],
		['/api/v1/nothing/here', 404],
		['/api', 404],
		['/api/', 404],
		['/api/v2', 404],
		['/%61pi/v1/nothing', 404],
		['/%61p%69/v1/%ff', 400],
		['/api/v1/documents/%2e%2e/%2e%2e', 404],
		['/api/v1/documents/A%00', 404],
		['/api/v1/consultations?after=%00', 404],
		['/api/v1/documents/A%E0%A4%A', 400],
		['/api/v1/consultations/%FF', 400],
		['/api/v1/consultations/%2e%2e%2f', 404],
		['/api/v1/documents/%25%30%30', 404],
		['/api/v1/documents?limit=0', 400],
		['/api/v1/documents?limit=501', 400],
		['/api/v1/documents?after=made%20up', 400],
		['/api/v1/documents?limit=1&limit=2', 400],
		['/api/v1/consultations?sort=title', 400]
	] as const) {
		const answer = await get(path);
		expect(answer.status(), path).toBe(status);
		expect(answer.headers()['content-type']).toBe('application/problem+json');
		await check(answer, 'Problem');
	}
});

test('the API says anew only what has changed, to any site, and can only be read', async ({
	request
}) => {
	const at = `${origin()}/api/v1/documents/A%2FHRC%2F19%2F50`;
	const whole = await request.get(at);
	expect(whole.headers()).toMatchObject({
		'access-control-allow-origin': '*',
		'cache-control': 'no-cache',
		'x-content-type-options': 'nosniff'
	});
	const etag = whole.headers().etag ?? '';
	const known = await request.get(at, { headers: { 'if-none-match': `"other", ${etag}` } });
	expect(known.status()).toBe(304);
	expect(await known.text()).toBe('');
	const head = await request.head(at);
	expect(head.headers()).toMatchObject({
		etag,
		'content-length': whole.headers()['content-length']
	});
	const asked = await request.fetch(at, {
		method: 'OPTIONS',
		headers: { origin: 'https://a.example' }
	});
	expect(asked.status()).toBe(204);
	expect(asked.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
	const posted = await request.post(at, { headers: { origin: origin() }, data: {} });
	expect(posted.status()).toBe(405);
	expect(posted.headers().allow).toBe('GET, HEAD, OPTIONS');
	const french = await request.get(`${origin()}/api/v1/nothing`, {
		headers: { 'accept-language': 'fr' }
	});
	expect(((await french.json()) as { title: string }).title).toBe('Il n’y a rien à cette adresse');

	const { files } = (await whole.json()) as {
		files: { href: string; sha256: string; size: number }[];
	};
	const file = origin() + (files[0]?.href ?? '');
	const read = await request.get(file);
	expect(read.headers()).toMatchObject({
		'cache-control': 'public, max-age=31536000, immutable',
		etag: `"${files[0]?.sha256}"`,
		'content-length': String(files[0]?.size),
		'content-security-policy': "sandbox; default-src 'none'",
		'last-modified': 'Mon, 05 Mar 2012 09:00:00 GMT'
	});
	const since = { 'if-modified-since': 'Mon, 05 Mar 2012 09:00:00 GMT' };
	expect((await request.get(file, { headers: since })).status()).toBe(304);
	expect((await request.get(file.replace(/[^/]+$/, 'other.docx'))).status()).toBe(404);
	const zip = `${at}/archive.zip`;
	await expectResumable(request, file);
	await expectResumable(request, zip);
	const archives = [await request.get(zip), await request.get(zip)];
	const [first, second] = await Promise.all(archives.map((each) => each.body()));
	expect(first?.equals(second ?? Buffer.of())).toBe(true);
	expect(first?.toString('latin1')).not.toMatch(/canary|bahrain/i);
	expect(archives[0]?.headers()['content-disposition']).toBe(
		'attachment; filename="A_HRC_19_50.zip"'
	);
});

/** A download that broke off goes on with the bytes that are missing, and begins anew where the file is another by now. */
async function expectResumable(request: APIRequestContext, address: string): Promise<void> {
	const whole = await request.get(address);
	const all = await whole.body();
	const { etag = '' } = whole.headers();
	expect(whole.headers()).toMatchObject({
		'accept-ranges': 'bytes',
		'content-length': String(all.length)
	});
	const ask = (range: string, headers: Record<string, string> = {}) =>
		request.get(address, { headers: { range, ...headers } });
	const rest = await ask('bytes=10-', { 'if-range': etag });
	expect(rest.status()).toBe(206);
	expect(rest.headers()).toMatchObject({
		etag,
		'content-range': `bytes 10-${all.length - 1}/${all.length}`,
		'content-length': String(all.length - 10)
	});
	expect((await rest.body()).equals(all.subarray(10))).toBe(true);
	expect((await (await ask('bytes=-5')).body()).equals(all.subarray(-5))).toBe(true);
	expect((await (await ask('bytes=3-7')).body()).equals(all.subarray(3, 8))).toBe(true);
	expect((await ask('bytes=10-', { 'if-range': '"other"' })).status()).toBe(200);
	expect((await ask('bytes=10-', { 'if-none-match': etag })).status()).toBe(304);
	const nothing = `bytes=${all.length}-`;
	expect((await ask(nothing, { 'if-none-match': etag })).status()).toBe(304);
	const beyond = await ask(nothing);
	expect(beyond.status()).toBe(416);
	expect(beyond.headers()).toMatchObject({
		'content-range': `bytes */${all.length}`,
		'content-type': 'application/problem+json'
	});
	const known = await request.get(address, { headers: { 'if-none-match': etag } });
	expect(known.status()).toBe(304);
	expect(known.headers()['content-length']).toBeUndefined();
	expect((await request.head(address)).headers()['content-length']).toBe(String(all.length));
}

test('the feed of a language tells the documents in it, and pages name it', async ({ request }) => {
	const feed = await request.get(`${origin()}/fr/documents/feed`);
	expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
	const xml = await feed.text();
	expect([...xml.matchAll(/<title>(A\/[^ ]+)/g)].map((match) => match[1])).toEqual([
		'A/HRC/19/50',
		'A/HRC/18/7/Rev.1',
		'A/HRC/18/7'
	]);
	expect(xml).toContain(`href="${origin()}/fr/documents/A/HRC/19/50"`);
	expect(xml).not.toMatch(canaries);
	const etag = feed.headers().etag ?? '';
	const again = await request.get(feed.url(), { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);
	const page = await (await request.get(`${origin()}/fr/documents`)).text();
	expect(page).toContain('type="application/atom+xml" href="/fr/documents/feed"');
});

const pages = (language: string, reply: string) => [
	`/${language}/documents`,
	`/${language}/documents/A/HRC/19/50`,
	`/${language}/documents/A/HRC/19/50/Corr.1`,
	`/${language}/documents/A/HRC/18/7`,
	`/${language}/consultations/issued`,
	`/${language}/consultations/issued/replies`,
	`/${language}${reply}`
];

test.describe('the pages of documents and replies', () => {
	let reply = '';
	test.beforeAll(async ({ request }) => {
		const list = await request.get(`${origin()}/en/consultations/issued/replies`);
		const links = [...(await list.text()).matchAll(/href="\/en(\/[^"]*\/replies\/[0-9a-f]{32})"/g)];
		reply = links.at(-1)?.[1] ?? '';
	});

	for (const language of ['en', 'ar'] as const) {
		test(`are light, without script and as narrow as a telephone, in ${language}`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 320, height: 700 });
			for (const path of pages(language, reply)) {
				const sizes: Promise<number>[] = [];
				page.on('response', (response) => {
					sizes.push(
						response.body().then(
							({ length }) => length,
							() => 0
						)
					);
				});
				await page.goto(origin() + path, { waitUntil: 'networkidle' });
				const bytes = (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
				page.removeAllListeners('response');
				expect.soft(await page.locator('script').count(), path).toBe(0);
				expect.soft(bytes, path).toBeLessThan(40 * 1024);
				expect.soft(bytes, path).toBeGreaterThan(1000);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect.soft(over, path).toBeLessThanOrEqual(0);
				expect.soft(await page.content(), path).not.toMatch(canaries);
			}
		});

		test(`have nothing for axe, in ${language}`, async ({ page }) => {
			for (const path of pages(language, reply)) {
				await page.goto(origin() + path);
				expect.soft(await barriersOn(page), path).toEqual([]);
			}
		});
	}
});
