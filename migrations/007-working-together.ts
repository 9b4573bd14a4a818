import type { Kysely } from 'kysely';

/** Only the columns that this migration touches. */
type Before = {
	access_links: { role: string };
	submission_revisions: {
		submission_id: string;
		number: number;
		kind: string;
		at: string;
		by: string;
		answers: string;
	};
	save_runs: {
		submission_id: string;
		question_key: string;
		first_number: number;
		last_number: number;
		kind: string;
		by: string;
		first_at: string;
		last_at: string;
		saves: number;
	};
};

/**
 * Colleagues on one draft: what links did, comments beside answers, clearance, and the saves of one question by one hand
 * gathered into runs. Every link until now came of starting a reply or of its recovery code: whoever has one is the first
 * holder. Each earlier save becomes a run of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('link_events')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('link_id', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('question_key', 'text')
		.addColumn('about_link', 'text')
		.execute();
	await schema
		.createIndex('link_events_by_submission')
		.on('link_events')
		.columns(['submission_id', 'at', 'id'])
		.execute();

	await schema
		.createTable('comments')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('thread_id', 'text', (c) => c.notNull())
		.addColumn('link_id', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('asks', 'integer', (c) => c.notNull())
		.addColumn('resolved_at', 'text')
		.addColumn('resolved_by', 'text')
		.execute();
	await schema
		.createIndex('comments_by_submission')
		.on('comments')
		.columns(['submission_id', 'at', 'id'])
		.execute();

	await schema
		.createTable('clearances')
		.addColumn('submission_id', 'text', (c) =>
			c.primaryKey().references('submissions.id').onDelete('cascade')
		)
		.addColumn('needed', 'integer', (c) => c.notNull())
		.addColumn('cleared_version', 'integer')
		.addColumn('cleared_at', 'text')
		.addColumn('cleared_by', 'text')
		.execute();

	await schema
		.createTable('save_runs')
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('question_key', 'text', (c) => c.notNull())
		.addColumn('first_number', 'integer', (c) => c.notNull())
		.addColumn('last_number', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('first_at', 'text', (c) => c.notNull())
		.addColumn('last_at', 'text', (c) => c.notNull())
		.addColumn('saves', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('save_runs_key', ['submission_id', 'question_key', 'first_number'])
		.execute();
	await schema
		.createIndex('save_runs_by_submission')
		.on('save_runs')
		.columns(['submission_id', 'last_number', 'question_key'])
		.execute();
	await schema
		.createIndex('save_runs_by_question')
		.on('save_runs')
		.columns(['submission_id', 'question_key', 'last_number'])
		.execute();

	const before = db as Kysely<Before>;
	await before.updateTable('access_links').set({ role: 'holder' }).execute();
	await gatherRuns(before);
}

/** A run for each question that an earlier save changed, and one without a question for each sending. */
async function gatherRuns(db: Kysely<Before>): Promise<void> {
	let after = { submission: '', number: 0 };
	for (;;) {
		const revisions = await db
			.selectFrom('submission_revisions')
			.selectAll()
			.where((eb) =>
				eb.or([
					eb('submission_id', '>', after.submission),
					eb.and([eb('submission_id', '=', after.submission), eb('number', '>', after.number)])
				])
			)
			.orderBy('submission_id')
			.orderBy('number')
			.limit(200)
			.execute();
		const last = revisions.at(-1);
		if (!last) return;
		after = { submission: last.submission_id, number: last.number };
		const rows = revisions.flatMap(({ submission_id, number, kind, at, by, answers }) => {
			const changed = JSON.parse(answers) as { question: string }[];
			const keys = kind === 'send' ? [''] : changed.map(({ question }) => question);
			return keys.map((question_key) => ({
				submission_id,
				question_key,
				first_number: number,
				last_number: number,
				kind,
				by,
				first_at: at,
				last_at: at,
				saves: 1
			}));
		});
		for (let start = 0; start < rows.length; start += 100)
			await db
				.insertInto('save_runs')
				.values(rows.slice(start, start + 100))
				.execute();
	}
}
