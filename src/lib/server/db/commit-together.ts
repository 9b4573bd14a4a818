import { CompiledQuery } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database, Db } from './schema.ts';

type Job = { run: (trx: Db) => Promise<void>; settle: (failure?: unknown) => void };

const mostInOneCommit = 200;

/**
 * Writes that arrive together share one commit, and so one wait for the disk. Each has its own savepoint where it is not
 * alone: one that throws is undone alone. None is answered before the commit that holds it is durable.
 */
export function commitTogether(db: Kysely<Database>) {
	const waiting: Job[] = [];
	let committing = false;

	async function commitWaiting(): Promise<void> {
		committing = true;
		try {
			while (waiting.length > 0) {
				await commitJobs(db, waiting.splice(0, mostInOneCommit));
				// Lets requests that came in meanwhile join the next commit.
				await new Promise(setImmediate);
			}
		} finally {
			committing = false;
		}
	}

	return function transact<T>(work: (trx: Db) => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			let value: T;
			waiting.push({
				run: async (trx) => {
					value = await work(trx);
				},
				settle: (failure) => (failure === undefined ? resolve(value) : reject(failure))
			});
			if (!committing) {
				committing = true;
				setImmediate(() => void commitWaiting());
			}
		});
	};
}

async function commitJobs(db: Kysely<Database>, jobs: Job[]): Promise<void> {
	const failures = new Map<Job, unknown>();
	try {
		const trx = await db.startTransaction().execute();
		try {
			if (jobs.length === 1) await jobs[0]?.run(trx);
			else for (const job of jobs) await runApart(trx, job, failures);
			await trx.commit().execute();
		} catch (failure) {
			// A full disk ends the transaction by itself; the first failure is the one that says why.
			await trx
				.rollback()
				.execute()
				.catch(() => {});
			throw failure;
		}
	} catch (failure) {
		for (const job of jobs) job.settle(failures.get(job) ?? failure ?? noReason());
		return;
	}
	for (const job of jobs) job.settle(failures.get(job));
}

const begin = CompiledQuery.raw('savepoint job');
const undo = CompiledQuery.raw('rollback to job');
const end = CompiledQuery.raw('release job');

async function runApart(trx: Db, job: Job, failures: Map<Job, unknown>): Promise<void> {
	await trx.executeQuery(begin);
	try {
		await job.run(trx);
	} catch (failure) {
		failures.set(job, failure ?? noReason());
		await trx.executeQuery(undo);
	}
	await trx.executeQuery(end);
}

const noReason = () => new Error('rejected without a reason');
