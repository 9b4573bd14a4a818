// The pages of the desk with many replies: `desk.ts SIGN-IN-EMAIL PASSWORD ORIGIN REPLIES TIMES`, prints one line of JSON.
// It fills the database that DATA_DIR or DATABASE_URL names, beside the running server, asks for its pages, and saves a
// paragraph of a long document.
import { createContext } from '#lib/server/context.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { readConfig } from '#lib/server/env.ts';
import { storeIssued } from '../../tests/support/issued.ts';
import { grow, readModelCase } from './drafting.ts';
import { fillEdited, saveEdited } from './edited.ts';
import { connect } from './http.ts';

/** Milliseconds of a page, and how many bytes it has. */
export type PageTime = { page: string; p50: number; p99: number; bytes: number };

const [email = '', password = '', origin = '', replies = '10000', times = '40'] =
	process.argv.slice(2);
const slug = 'bench-desk';
const issuedSymbol = 'A/HRC/99/1';

/** Pages of the document in which a paragraph is saved. */
const pagesEdited = 500;

async function fill(): Promise<{ seconds: number; edited: string }> {
	const began = performance.now();
	const ctx = createContext(readConfig());
	const snapshot = grow(readModelCase(), Number(replies));
	snapshot.consultation = { ...snapshot.consultation, slug };
	const channels = ['web', 'email', 'note-verbale', 'post'] as const;
	for (const [index, submission] of snapshot.submissions.entries()) {
		submission.channel = channels[index % channels.length] ?? 'web';
		submission.language = index % 3 === 0 ? 'fr' : 'en';
		submission.answers = submission.answers.map((answer) => ({
			...answer,
			text: answer.text && `${answer.text} Reply number n${index}.`
		}));
	}
	let edited: string;
	try {
		await ctx.transact(async (trx) => {
			const stored = await insertSnapshot(trx, snapshot, { at: ctx.now() });
			if (!stored.ok) throw new Error(`the replies were not stored: ${stored.reason}`);
			await ctx.search.put(trx, stored.submissionIds);
		});
		await storeIssued(ctx, slug, { symbol: issuedSymbol });
		edited = await fillEdited(ctx, pagesEdited);
	} finally {
		await ctx.close();
	}
	return { seconds: (performance.now() - began) / 1000, edited };
}

async function measure(edited: string): Promise<PageTime[]> {
	const client = connect(origin, 1);
	const signedIn = await client.ask('POST', '/en/account/sign-in', { fields: { email, password } });
	const cookie = signedIn.cookies.join('; ');
	const at = `/en/desk/${slug}`;
	const list = (await client.ask('GET', `${at}/replies`, { cookie })).body;
	const ids = [...list.matchAll(/\/replies\/([0-9a-f-]{36})/g)].map((match) => match[1]);
	const next = /href="([^"]+)" rel="next"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
	const published = await client.ask('GET', `/api/v1/consultations/${slug}/replies?limit=1`);
	const reply = /"href":"([^"]+)"/.exec(published.body)?.[1] ?? '';
	const pages: [string, string][] = [
		['list', `${at}/replies`],
		['next page', next],
		['filtered list', `${at}/replies?kind=stakeholder&channel=post&language=fr&late=no`],
		['sorted otherwise', `${at}/replies?sort=-language`],
		['list of words', `${at}/replies?words=coordination+n77*`],
		['overview', at],
		['who has answered', `${at}/answered?kind=stakeholder`],
		['search, rare', '/en/desk/search?words=n7777'],
		['search, everywhere', '/en/desk/search?words=recommendations+fund'],
		['search, Chinese', `/en/desk/search?words=${encodeURIComponent('基金')}`],
		['ledger page', `${at}/completeness`],
		['reply page', `${at}/replies/${ids[40] ?? ''}`],
		['issued document', `/en/documents/${issuedSymbol}`],
		['public replies', `/en/consultations/${slug}/replies`],
		['public replies, API', `/api/v1/consultations/${slug}/replies?limit=100`],
		['public reply, API', reply],
		['all as CSV', `${at}/replies/export/csv`],
		['all as XLSX', `${at}/replies/export/xlsx`],
		['all as archive', `/api/v1/documents/${issuedSymbol}/archive.zip`]
	];
	const results: PageTime[] = [];
	for (const [page, path] of pages) {
		const runs = page.startsWith('all as') ? Math.min(10, Number(times)) : Number(times);
		const taken: number[] = [];
		let bytes = 0;
		for (let run = -2; run < runs; run += 1) {
			const began = performance.now();
			const { status, body } = await client.ask('GET', path, { cookie });
			if (status !== 200) throw new Error(`${path}: ${status}`);
			bytes = body.length;
			if (run >= 0) taken.push(performance.now() - began);
		}
		results.push(timeOf(page, taken, bytes));
	}
	const saved = await saveEdited(client, { address: edited, cookie, times: Number(times) });
	results.push(timeOf(`save in ${pagesEdited} pages`, saved.taken, saved.bytes));
	client.close();
	return results;
}

function timeOf(page: string, taken: number[], bytes: number): PageTime {
	taken.sort((a, b) => a - b);
	const share = (of: number) =>
		taken[Math.min(taken.length - 1, Math.floor(taken.length * of))] ?? 0;
	return { page, p50: share(0.5), p99: share(0.99), bytes };
}

const { seconds, edited } = await fill();
process.stdout.write(`${JSON.stringify({ seconds, pages: await measure(edited) })}\n`);
