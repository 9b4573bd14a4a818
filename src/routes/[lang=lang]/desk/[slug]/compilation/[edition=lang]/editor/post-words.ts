import type { ErrorCode } from '#lib/domain/error.ts';
import { errorStatuses } from '#lib/domain/error.ts';
import type { Kept } from './kept-words.ts';

/** What became of words that were sent; `stopped` is a failure of which sending them again makes nothing better. */
export type Posted =
	| { ok: true; mark: string }
	| { ok: false; reason: 'conflict'; theirs: string; mark: string }
	| { ok: false; reason: 'held'; by: string }
	| { ok: false; reason: 'gone' }
	| { ok: false; reason: 'problems'; problems: { kind: string; mark?: string }[] }
	| { ok: false; reason: 'stopped'; code: ErrorCode };

/** Bytes of a body that a browser still sends when its page is left (Fetch standard, 64 KiB); it sends no larger one so. */
const mostKeptAlive = 60_000;

/** Codes of failures that pass by themselves. */
const passing: ErrorCode[] = ['conflict', 'too-many-tries'];

/** Sends the words of a paragraph; undefined where the line is down, or the server is, so that it is worth trying again. */
export async function postWords(
	address: string,
	{ words, mark }: Kept
): Promise<Posted | undefined> {
	const body = new FormData();
	const json = JSON.stringify(words);
	body.set('words', json);
	body.set('mark', mark);
	const keepalive = new Blob([json]).size < mostKeptAlive;
	const headers = { accept: 'application/json' };
	try {
		const answer = await fetch(address, { method: 'POST', body, headers, keepalive });
		if (answer.redirected) location.reload();
		if (answer.ok) return (await answer.json()) as Posted;
		const { code } = (await answer.json()) as { code?: ErrorCode };
		if (code === undefined || !(code in errorStatuses) || passing.includes(code)) return undefined;
		return { ok: false, reason: 'stopped', code };
	} catch {
		return undefined;
	}
}
