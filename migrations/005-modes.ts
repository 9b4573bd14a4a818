import type { Kysely } from 'kysely';

/**
 * Positions of several respondents with the passages in them; panels, with the statements made at them and the place of
 * each in the order of speaking; and the voice in which an answer speaks. A position keeps the key of a passage that is
 * coded no longer, so that a person sees what it has lost.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('positions')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('place', 'integer', (c) => c.notNull())
		.addColumn('theme_key', 'text', (c) => c.notNull())
		.addColumn('statement', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('positions_pk', ['consultation_id', 'key'])
		.execute();
	await schema
		.createTable('position_excerpts')
		.addColumn('consultation_id', 'text', (c) => c.notNull())
		.addColumn('position_key', 'text', (c) => c.notNull())
		.addColumn('place', 'integer', (c) => c.notNull())
		.addColumn('submission_id', 'text', (c) =>
			c.notNull().references('submissions.id').onDelete('cascade')
		)
		.addColumn('excerpt_key', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('position_excerpts_pk', ['submission_id', 'excerpt_key'])
		.addForeignKeyConstraint(
			'position_excerpts_position',
			['consultation_id', 'position_key'],
			'positions',
			['consultation_id', 'key'],
			(constraint) => constraint.onDelete('cascade')
		)
		.execute();
	await schema
		.createIndex('position_excerpts_by_position')
		.on('position_excerpts')
		.columns(['consultation_id', 'position_key', 'place'])
		.execute();
	await schema
		.createTable('panels')
		.addColumn('consultation_id', 'text', (c) =>
			c.notNull().references('consultations.id').onDelete('cascade')
		)
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('date', 'text', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('chair', 'text', (c) => c.notNull())
		.addColumn('panellists', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('panels_pk', ['consultation_id', 'key'])
		.execute();
	await schema.alterTable('submissions').addColumn('panel_key', 'text').execute();
	await schema.alterTable('submissions').addColumn('panel_place', 'integer').execute();
	await schema
		.createIndex('submissions_by_panel')
		.on('submissions')
		.columns(['consultation_id', 'panel_key'])
		.execute();
	await schema.alterTable('answers').addColumn('voice', 'text').execute();
}
