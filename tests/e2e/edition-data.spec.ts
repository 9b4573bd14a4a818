import { expect, request, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Role } from '#lib/domain/user.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { sessionOf } from './support/signed-in.ts';

const slug = 'demo-open';
const bundle = JSON.parse(readFileSync(`static/bundle/${slug}.json`, 'utf8')) as Bundle;

const repliesOf = (consent: string) =>
	bundle.submissions.filter((each) => each.consent === consent);

/** Names of those whose replies are not attributed to them, and what the confidential ones say, in all languages. */
function hiddenWords(): string[] {
	const hidden = [...repliesOf('unattributed'), ...repliesOf('confidential')];
	const keys = hidden.flatMap(({ signatories }) => signatories.map((each) => each.respondent));
	const names = bundle.respondents
		.filter(({ key }) => keys.includes(key))
		.flatMap((each) => ('name' in each ? Object.values(each.name) : []));
	const words = repliesOf('confidential')
		.flatMap(({ answers }) => answers)
		.flatMap(({ text, translations }) => [
			text,
			...Object.values(translations ?? {}).map((each) => each.text)
		])
		.filter((text) => text.length > 40)
		.map((text) => text.slice(0, 40));
	return [...new Set([...names, ...words])];
}

async function signedIn(role: Role, origin: string) {
	const cookies = await sessionOf(role, origin);
	const headers = { origin, accept: 'text/html' };
	const storageState = { cookies, origins: [] };
	return request.newContext({ baseURL: origin, extraHTTPHeaders: headers, storageState });
}

for (const role of ['secretariat', 'translator'] as const)
	test(`the data of an edition, a draft and the plan name nobody to the ${role} who is not named in the document`, async ({
		baseURL: origin
	}) => {
		const baseURL = origin ?? '';
		const analyst = await signedIn('analyst', baseURL);
		const form = { edition: 'en' };
		await analyst.post(`/en/desk/${slug}/compilation?/draft`, { form, maxRedirects: 0 });
		await analyst.dispose();
		const hidden = hiddenWords();
		expect(hidden.length).toBeGreaterThan(12);
		const reader = await signedIn(role, baseURL);
		const at = `/en/desk/${slug}`;
		for (const page of [
			`${at}/compilation`,
			`${at}/compilation/en`,
			`${at}/compilation/en/drafts`,
			`${at}/compilation/en/drafts/1`,
			`${at}/plan`,
			`${at}/plan/positions`,
			`${at}/plan/panels`
		])
			for (const address of [page, `${page}/__data.json`]) {
				const answer = await reader.get(address);
				const said = await answer.text();
				// What JSON escapes stands for itself.
				const plain = said.replaceAll('\\"', '"').replaceAll('&#39;', "'");
				for (const each of hidden) expect(plain, `${each} in ${address}`).not.toContain(each);
				for (const key of ['provenance', 'basis', 'hash'])
					expect(said, address).not.toContain(`"${key}"`);
			}
		const read = await reader.get(`${at}/compilation/en/__data.json`);
		expect(read.status()).toBe(200);
		expect(await read.text()).toContain('Network of community legal clinics');
		await reader.dispose();
	});
