import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { genevaDay } from '#lib/domain/dates.ts';
import { genevaTime } from '#lib/domain/geneva-time.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Context } from '#lib/server/context.ts';
import { roles } from '#lib/domain/user.ts';
import { demonstrationEmail } from '#lib/server/auth/demonstration-sign-ins.ts';
import type { SignIn } from '#lib/server/auth/demonstration-sign-ins.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { hashPassword, makePassword } from '#lib/server/auth/passwords.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { hasConsultations } from '#lib/server/db/consultations.ts';
import { insertUser, isAnyUserThere } from '#lib/server/db/users.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';

const bundles = ['hrc-16-22', 'demo-open'];
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Fills an empty database with the demonstration: both consultations, the second open from yesterday for a year,
 * and a user for each staff role with a password made for this installation. All of it, or nothing
 * when a consultation or a user is there already. `folder` holds the bundles that ship with the app.
 */
export async function loadDemonstration(
	ctx: Context,
	actor: Actor,
	input: { folder: string }
): Promise<SignIn[]> {
	ensureMay(actor, 'manage-users');
	if (await isInUse(ctx.db)) return [];
	const at = ctx.now();
	const snapshots = await Promise.all(
		bundles.map(async (name) => readDemonstration(`${input.folder}/${name}.json`))
	);
	const signIns = await Promise.all(
		roles.map(async (role) => {
			const password = makePassword();
			const passwordHash = await hashPassword(password);
			return { role, email: demonstrationEmail(role), password, passwordHash };
		})
	);
	try {
		await ctx.transact(async (trx) => {
			// The audit comes first: of two that start at once the second waits here and then finds the first one's work.
			await appendAudit(trx, {
				at,
				actor,
				action: 'load-demonstration',
				subject: 'installation',
				details: { consultations: bundles, users: roles.length }
			});
			if (await isInUse(trx)) throw new InUse();
			for (const snapshot of snapshots) {
				const stored = await insertSnapshot(trx, aroundNow(snapshot, at), { at });
				if (!stored.ok) throw new Error(`the demonstration cannot be stored: ${stored.reason}`);
				await ctx.search.put(trx, stored.submissionIds);
			}
			for (const { role, email, passwordHash } of signIns)
				await insertUser(trx, {
					id: randomUUID(),
					email,
					name: `${role[0]?.toUpperCase()}${role.slice(1)} (demonstration)`,
					role,
					createdAt: at,
					passwordHash
				});
		});
	} catch (error) {
		if (error instanceof InUse) return [];
		throw error;
	}
	return signIns.map(({ role, email, password }) => ({ role, email, password }));
}

/** Undoes the transaction. */
class InUse extends Error {}

async function isInUse(db: Context['db']): Promise<boolean> {
	return (await hasConsultations(db)) || (await isAnyUserThere(db));
}

async function readDemonstration(file: string): Promise<Snapshot> {
	const parsed = parseBundle(await readFile(file));
	if (parsed.ok) return parsed.snapshot;
	const [first] = parsed.errors;
	throw new Error(`the demonstration is broken: ${file}: ${first?.place}: ${first?.why}`);
}

/**
 * The open demonstration is open from yesterday for a year, until the end of a working day in Geneva, and its replies came
 * in since; a past consultation stays as it was.
 */
function aroundNow(snapshot: Snapshot, now: string): Snapshot {
	if (snapshot.consultation.slug !== 'demo-open') return snapshot;
	const at = Math.floor(Date.parse(now) / hour) * hour;
	const opensAt = new Date(at - day);
	return {
		...snapshot,
		consultation: {
			...snapshot.consultation,
			opensAt: opensAt.toISOString(),
			closesAt: endOfWorkingDay(at + 365 * day)
		},
		submissions: snapshot.submissions.map((submission, index) => ({
			...submission,
			receivedAt: new Date(opensAt.getTime() + (index + 1) * hour).toISOString()
		}))
	};
}

/** 18:00 in Geneva on the day there of an instant in milliseconds; an ISO instant. */
function endOfWorkingDay(instant: number): string {
	const date = genevaDay(new Date(instant).toISOString());
	const inWinter = `${date}T17:00:00.000Z`;
	return genevaTime(inWinter) === '18:00' ? inWinter : `${date}T16:00:00.000Z`;
}
