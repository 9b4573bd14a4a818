import { createHash } from 'node:crypto';
import type { Actor } from '#lib/domain/user.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** One thing done: `action` is the use case, `subject` what it was done to. No words of answers, no addresses. */
export type AuditEntry = {
	at: string;
	actor: Actor;
	action: string;
	subject: string;
	details?: Record<string, unknown>;
};

export function nameOfActor(actor: Actor): string {
	switch (actor.kind) {
		case 'user':
			return `user:${actor.id}`;
		case 'link':
			return `link:${actor.id}`;
		default:
			return actor.kind;
	}
}

type AuditRow = {
	seq: number;
	at: string;
	actor: string;
	action: string;
	subject: string;
	details: string;
	previous_hash: string;
};

const takeHead = prepared()((db) =>
	db
		.updateTable('audit_head')
		.set((eb) => ({ seq: eb('seq', '+', 1) }))
		.where('id', '=', 1)
		.returning(['seq', 'hash'])
);
const putHead = prepared<{ hash: string }>()((db, value) =>
	db
		.updateTable('audit_head')
		.set({ hash: value('hash') })
		.where('id', '=', 1)
);
const insertRow = prepared<AuditRow & { hash: string }>()((db, value) =>
	db.insertInto('audit').values({
		seq: value('seq'),
		at: value('at'),
		actor: value('actor'),
		action: value('action'),
		subject: value('subject'),
		details: value('details'),
		previous_hash: value('previous_hash'),
		hash: value('hash')
	})
);

const holdHead = prepared()((db) =>
	db
		.updateTable('audit_head')
		.set((eb) => ({ seq: eb.ref('seq') }))
		.where('id', '=', 1)
);

/** Waits until no other writer of the chain is in its transaction; those who come later wait for this one. */
export async function takeTurn(trx: Db): Promise<void> {
	await holdHead(trx, {});
}

/** Appends to the chain. Taking the head first makes concurrent writers wait, so that no two rows follow the same one. */
export async function appendAudit(trx: Db, entry: AuditEntry): Promise<void> {
	const [head] = await takeHead(trx, {});
	if (!head) throw new Error('the audit chain has no head');
	const row = {
		seq: head.seq,
		at: entry.at,
		actor: nameOfActor(entry.actor),
		action: entry.action,
		subject: entry.subject,
		details: JSON.stringify(entry.details ?? {}),
		previous_hash: head.hash
	};
	const hash = hashOfRow(row);
	await insertRow(trx, { ...row, hash });
	await putHead(trx, { hash });
}

function hashOfRow(row: AuditRow): string {
	const fields = [
		row.seq,
		row.at,
		row.actor,
		row.action,
		row.subject,
		row.details,
		row.previous_hash
	];
	return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** A place in the chain: the number of a row and its hash. Kept elsewhere, it shows later that nothing was cut off. */
export type AuditPlace = { seq: number; hash: string };

/**
 * Reads the whole chain in order. Gives its end, and the first row that does not fit, if any: one that does not follow from
 * the one before, or that is not what was once seen there (`held`).
 */
export async function verifyAudit(
	db: Db,
	held?: AuditPlace
): Promise<{ rows: number; hash: string; brokenAt?: number }> {
	let previous = '';
	let rows = 0;
	for (;;) {
		const page = await db
			.selectFrom('audit')
			.selectAll()
			.where('seq', '>', rows)
			.orderBy('seq')
			.limit(1000)
			.execute();
		for (const row of page) {
			const other = row.seq === held?.seq && row.hash !== held.hash;
			if (
				row.seq !== rows + 1 ||
				row.previous_hash !== previous ||
				hashOfRow(row) !== row.hash ||
				other
			)
				return { rows, hash: previous, brokenAt: rows + 1 };
			previous = row.hash;
			rows = row.seq;
		}
		if (page.length === 0) break;
	}
	const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
	const whole = head.seq === rows && head.hash === previous && rows >= (held?.seq ?? 0);
	return { rows, hash: previous, ...(whole ? {} : { brokenAt: rows + 1 }) };
}

/** When the first act was written down, ISO 8601 in UTC: since then there is anything here. */
export async function findBeginning(db: Db): Promise<string | undefined> {
	const row = await db.selectFrom('audit').select('at').orderBy('seq').limit(1).executeTakeFirst();
	return row?.at;
}
