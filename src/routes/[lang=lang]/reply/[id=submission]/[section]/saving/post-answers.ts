import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import type { Refusal } from './save-state.ts';

/** What the save action says of the answers that were posted. */
export type Saved<Conflict> = {
	marks?: Record<string, string>;
	languages?: Record<string, { language: string; chosen: boolean }>;
	conflicts?: Conflict[];
	failure?: Refusal;
	closed?: 'late' | 'refused';
	/** The history keeps no more. */
	full?: true;
};

/** `line`: no answer came; `trouble`: one came that says nothing of the text; `moved`: to a page that comes next. */
export type Posted<Conflict> =
	| { kind: 'line' }
	| { kind: 'trouble' }
	| { kind: 'moved'; location: string }
	| { kind: 'refused'; refusal: Refusal; result?: ActionResult }
	| { kind: 'saved'; saved: Saved<Conflict>; result: ActionResult };

/** What the server takes of one answer, in KB; a body larger than all it takes is refused before it is read. */
const mostKilobytes = 200;
/** Milliseconds that an answer may take, and one more for each byte: a slow line carries 1 KB a second. */
const patience = 30_000;
/** What a page that goes away may still send (Fetch standard, keepalive). */
const mostOfKeepalive = 60_000;

/** Posts answers to their own page's action. Never throws. */
export async function postAnswers<Conflict>(
	action: string,
	body: FormData,
	leaving = false
): Promise<Posted<Conflict>> {
	let size = 0;
	for (const [name, value] of body) size += name.length + String(value).length * 3;
	try {
		const response = await fetch(action, {
			method: 'POST',
			body,
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			keepalive: leaving && size < mostOfKeepalive,
			signal: AbortSignal.timeout(patience + size)
		});
		if (response.status === 413)
			return { kind: 'refused', refusal: { code: 'too-large', details: { limit: mostKilobytes } } };
		return read(await response.text());
	} catch {
		return { kind: 'line' };
	}
}

function read<Conflict>(said: string): Posted<Conflict> {
	let result: ActionResult;
	try {
		result = deserialize(said);
	} catch {
		return { kind: 'trouble' };
	}
	if (result.type === 'redirect') return { kind: 'moved', location: result.location };
	if (result.type === 'error') return { kind: 'trouble' };
	const saved = (result.data ?? {}) as Saved<Conflict>;
	return saved.failure
		? { kind: 'refused', refusal: saved.failure, result }
		: { kind: 'saved', saved, result };
}
