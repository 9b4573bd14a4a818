// Drafts that save as they are typed, a process of its own: `autosaves.ts ORIGIN DRAFTS SECONDS`, prints one line of JSON.
// Every draft posts its text, a little longer each time, every two seconds as the page does; at the end each is read back,
// and every text that the server acknowledged has to be there.
import { connect } from './http.ts';
import * as reply from './reply-addresses.ts';

const [origin = '', drafts = '200', seconds = '30'] = process.argv.slice(2);
const every = 2000;
const client = connect(origin, Number(drafts));

type Draft = { id: string; cookie: string; text: string; mark: string; acknowledged: string };

async function start(): Promise<Draft> {
	const answer = await client.ask('POST', reply.startAddress, { fields: {} });
	const id = reply.idIn(answer.location ?? '');
	if (!id) throw new Error(`starting a reply: ${answer.status}`);
	return { id, cookie: answer.cookies.join('; '), text: '', mark: '', acknowledged: '' };
}

/** The mark in an answer of the action: devalue's flat list names it after the object that holds it. */
function markIn(body: string): string {
	const { type, data } = JSON.parse(body) as { type: string; data: string };
	if (type !== 'success') throw new Error(`a save was answered by ${type}`);
	const mark = (JSON.parse(data) as unknown[]).find(
		(each) => typeof each === 'string' && /^[0-9a-f]{32}$/.test(each)
	);
	if (typeof mark !== 'string') throw new Error('a save gave no mark');
	return mark;
}

async function save(draft: Draft, turn: number): Promise<number> {
	const text = `${draft.text} Thought number ${turn} of this draft, with some words to it.`.trim();
	const began = performance.now();
	const answer = await client.ask('POST', reply.saveAddress(draft.id), {
		fields: { q5: text, 'q5:language': '', 'q5:mark': draft.mark, _then: 'stay' },
		cookie: draft.cookie,
		fromScript: true
	});
	const took = performance.now() - began;
	draft.mark = markIn(answer.body);
	draft.text = draft.acknowledged = text;
	return took;
}

const begun: Draft[] = [];
while (begun.length < Number(drafts))
	begun.push(
		...(await Promise.all(Array.from({ length: 8 }, start))).slice(0, Number(drafts) - begun.length)
	);

const times: number[] = [];
const began = performance.now();
const end = began + Number(seconds) * 1000;
await Promise.all(
	begun.map(async (draft, index) => {
		// People do not begin in the same millisecond.
		let due = began + (every * index) / begun.length;
		for (let turn = 1; due < end; turn++) {
			await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
			times.push(await save(draft, turn));
			due = Math.max(due + every, performance.now());
		}
	})
);
const took = (performance.now() - began) / 1000;

let lost = 0;
for (const draft of begun) {
	const page = await client.ask('GET', reply.pageAddress(draft.id), { cookie: draft.cookie });
	if (!page.body.includes(draft.acknowledged)) lost++;
}
times.sort((a, b) => a - b);
const at = (share: number) =>
	times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
process.stdout.write(
	`${JSON.stringify({ saves: times.length, perSecond: times.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: times.at(-1) ?? 0, lost })}\n`
);
client.close();
