import type { Kysely } from 'kysely';
import type { Database, Db } from './schema.ts';

type Job = { run: (trx: Db) => Promise<void>; settle: (failure?: unknown) => void };

const mostInOneCommit = 200;

/**
 * Writes that arrive together share one commit, and so one wait for the disk. Each keeps its own savepoint:
 * one that throws is undone alone. None is answered before the commit that holds it is durable.
 */
export function commitTogether(writer: Kysely<Database>) {
	const waiting: Job[] = [];
	let committing = false;

	async function commitWaiting(): Promise<void> {
		committing = true;
		try {
			while (waiting.length > 0) {
				await commitJobs(writer, waiting.splice(0, mostInOneCommit));
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

async function commitJobs(writer: Kysely<Database>, jobs: Job[]): Promise<void> {
	const failures = new Map<Job, unknown>();
	try {
		const trx = await writer.startTransaction().execute();
		try {
			for (const job of jobs) {
				const inner = await trx.savepoint('job').execute();
				try {
					await job.run(inner);
				} catch (failure) {
					failures.set(job, failure ?? new Error('rejected without a reason'));
					await inner.rollbackToSavepoint('job').execute();
				}
				await inner.releaseSavepoint('job').execute();
			}
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
		for (const job of jobs) job.settle(failures.get(job) ?? failure);
		return;
	}
	for (const job of jobs) job.settle(failures.get(job));
}
