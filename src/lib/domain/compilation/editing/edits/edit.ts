import type { Compilation } from '../../model.ts';

/**
 * A document after an edit, or why it cannot be made: `gone`, the node is not there any more; `referred-to`, the nodes in
 * `by` refer to what would be taken out; `no-place`, there is nowhere to go.
 */
export type Edited =
	| { ok: true; model: Compilation }
	| { ok: false; reason: 'gone' | 'no-place' }
	| { ok: false; reason: 'referred-to'; by: string[] };

export const gone: Edited = { ok: false, reason: 'gone' };
export const noPlace: Edited = { ok: false, reason: 'no-place' };
