// The load generator, a process of its own: `load.ts KIND ORIGIN AT-ONCE COUNT`, prints one line of JSON.
// `insert`: posts to the bare server. `reply`: page, save, send of replies that were started before the clock.
// `whole`: the same with starting and naming inside the clock.
import { connect } from './http.ts';
import type { Reply } from './http.ts';
import * as reply from './reply-addresses.ts';

export type Load = {
	count: number;
	seconds: number;
	perSecond: number;
	/** Milliseconds. */
	p50: number;
	p95: number;
	p99: number;
	/** Requests of one unit. */
	requests: number;
};

const [kind = '', origin = '', atOnce = '1', count = '1'] = process.argv.slice(2);
const client = connect(origin, Number(atOnce));

type Started = { id: string; cookie: string };

async function start(): Promise<Started> {
	const answer = await client.ask('POST', reply.startAddress, { fields: {} });
	const id = reply.idIn(expectStatus(answer, 303, 'start').location ?? '');
	if (!id) throw new Error('starting a reply led elsewhere');
	const started = { id, cookie: answer.cookies.join('; ') };
	const named = { fields: reply.whoFields(`Bench ${id}`), cookie: started.cookie };
	expectStatus(await client.ask('POST', reply.whoAddress(id), named), 303, 'who');
	return started;
}

async function complete({ id, cookie }: Started): Promise<void> {
	expectStatus(await client.ask('GET', reply.pageAddress(id), { cookie }), 200, 'page');
	const saved = { fields: reply.saveFields(), cookie };
	expectStatus(await client.ask('POST', reply.saveAddress(id), saved), 303, 'save');
	const sent = await client.ask('POST', reply.sendAddress(id), {
		fields: reply.sendFields(),
		cookie
	});
	if (!expectStatus(sent, 303, 'send').location?.endsWith('/receipt'))
		throw new Error('sending did not lead to the receipt');
}

function expectStatus(answer: Reply, status: number, what: string): Reply {
	if (answer.status === status) return answer;
	const said = answer.body
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.slice(0, 300);
	throw new Error(`${what}: ${answer.status} instead of ${status}: ${said}`);
}

/** Does each piece of work once, `atOnce` at a time; gives how long each took, in milliseconds. */
async function work<T>(pieces: T[], one: (piece: T) => Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	let next = 0;
	async function worker() {
		while (next < pieces.length) {
			const piece = pieces[next++] as T;
			const began = performance.now();
			await one(piece);
			times.push(performance.now() - began);
		}
	}
	await Promise.all(Array.from({ length: Number(atOnce) }, worker));
	return times;
}

async function measure<T>(
	pieces: T[],
	requests: number,
	one: (piece: T) => Promise<unknown>
): Promise<Load> {
	const began = performance.now();
	const times = (await work(pieces, one)).sort((a, b) => a - b);
	const seconds = (performance.now() - began) / 1000;
	const at = (share: number) =>
		times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	return {
		count: pieces.length,
		seconds,
		perSecond: pieces.length / seconds,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		requests
	};
}

const pieces = Array.from({ length: Number(count) }, (_, index) => index);
const body = 'x'.repeat(600);

async function run(): Promise<Load> {
	switch (kind) {
		case 'insert':
			return measure(pieces, 1, async () =>
				expectStatus(await client.ask('POST', '/', { body }), 200, 'insert')
			);
		case 'reply': {
			const started: Started[] = [];
			await work(pieces, async () => started.push(await start()));
			return measure(started, 3, complete);
		}
		case 'whole':
			return measure(pieces, 5, async () => complete(await start()));
		default:
			throw new Error(`there is no load ${kind}`);
	}
}

process.stdout.write(`${JSON.stringify(await run())}\n`);
client.close();
