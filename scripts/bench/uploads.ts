// Uploads, a process of its own: `uploads.ts ORIGIN COUNT MEGABYTES AT-ONCE`, prints one line of JSON. Each file goes to a
// reply of its own, in one piece, is checked and brought to disk, and is then among the files of its reply.
import { connect } from './http.ts';
import * as reply from './reply-addresses.ts';

const [origin = '', count = '1', megabytes = '1', atOnce = '1'] = process.argv.slice(2);
const client = connect(origin, Number(atOnce));
const line = 'The fund should be known in every capital, and every mission should apply to it.\n';
const size = Number(megabytes) * 1024 * 1024;
const file = Buffer.alloc(size, line);

type Started = { id: string; cookie: string };

async function start(): Promise<Started> {
	const answer = await client.ask('POST', reply.startAddress, { fields: {} });
	const id = reply.idIn(answer.location ?? '');
	if (!id) throw new Error('starting a reply led elsewhere');
	return { id, cookie: answer.cookies.join('; ') };
}

async function upload({ id, cookie }: Started): Promise<void> {
	const key = `bench-${id}`;
	const answer = await fetch(`${origin}${reply.uploadAddress(id, key, size)}`, {
		method: 'PUT',
		headers: { cookie, origin, 'content-type': 'application/octet-stream', 'upload-offset': '0' },
		body: file
	});
	const said = await answer.text();
	if (answer.status !== 200 || !said.includes('"done":true'))
		throw new Error(`upload: ${answer.status} ${said.slice(0, 200)}`);
}

const started: Started[] = [];
for (let index = 0; index < Number(count); index += 1) started.push(await start());
const waiting = [...started];
const began = performance.now();
await Promise.all(
	Array.from({ length: Number(atOnce) }, async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) await upload(next);
	})
);
const seconds = (performance.now() - began) / 1000;
client.close();
process.stdout.write(`${JSON.stringify({ bytesPerSecond: (Number(count) * size) / seconds })}\n`);
