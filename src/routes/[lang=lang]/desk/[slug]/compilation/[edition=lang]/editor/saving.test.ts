import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { keptWords } from './kept-words.ts';
import type { SaveState } from './saving.ts';
import { saveWords } from './saving.ts';

/** A browser's window, as far as saving knows it; the server is a real one. */
const kept = new Map<string, string>();
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);
vi.stubGlobal('localStorage', {
	getItem: (name: string) => kept.get(name) ?? null,
	setItem: (name: string, value: string) => void kept.set(name, value),
	removeItem: (name: string) => void kept.delete(name)
});

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
	kept.clear();
});

/** A server that gives these answers, one after another, the last of them for ever; `posts` counts them. */
async function serve(answers: { status: number; body: unknown }[]) {
	const asked = { posts: 0 };
	const server = createServer((request, response) => {
		request.resume().on('end', () => {
			const answer = answers[Math.min(asked.posts, answers.length - 1)];
			asked.posts += 1;
			response.writeHead(answer?.status ?? 500, { 'content-type': 'application/json' });
			response.end(JSON.stringify(answer?.body));
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const address = `http://127.0.0.1:${port}/work`;
	const states: SaveState[] = [];
	const words = [{ type: 'text' as const, text: 'Mine.' }];
	const saving = saveWords(
		address,
		'first',
		() => ({ words, isComposing: false }),
		(state) => states.push(state)
	);
	ends.push(() => {
		saving.stop();
		server.closeAllConnections();
		server.close();
	});
	return { address, asked, states, saving, words };
}

const closed = { status: 409, body: { code: 'document-closed', message: 'document-closed' } };
const saved = { status: 200, body: { ok: true, mark: 'second' } };
/** Longer than the first time after which a lost line is tried again. */
const afterRetry = () => new Promise((done) => setTimeout(done, 2500));

test('a document that became final stops the saving, says so and keeps the words', async () => {
	const { address, asked, states, saving, words } = await serve([closed, saved]);
	saving.touch();
	expect(await saving.flush()).toBe(false);
	expect(states.at(-1)).toEqual({ state: 'stopped', code: 'document-closed', kept: true });
	await afterRetry();
	expect(asked.posts).toBe(1);
	expect(keptWords(address)).toEqual({ words, mark: 'first' });
	// Sent back to draft, it takes what is typed next.
	saving.touch();
	expect(await saving.flush()).toBe(true);
	expect(states.at(-1)).toEqual({ state: 'saved' });
	expect(keptWords(address)).toBeUndefined();
});

test('a line or a server that is down is tried again', async () => {
	const { asked, states, saving } = await serve([{ status: 502, body: {} }, saved]);
	saving.touch();
	expect(await saving.flush()).toBe(false);
	expect(states.at(-1)).toEqual({ state: 'waiting', kept: true });
	await afterRetry();
	expect(asked.posts).toBe(2);
	expect(states.at(-1)).toEqual({ state: 'saved' });
});

test('words that are longer than a browser sends on leaving are sent all the same', async () => {
	const { states, saving, words } = await serve([saved]);
	words[0] = { type: 'text', text: 'ق'.repeat(50_000) };
	saving.touch();
	expect(await saving.flush()).toBe(true);
	expect(states.at(-1)).toEqual({ state: 'saved' });
});
