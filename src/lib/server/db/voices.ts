import type { Speaker } from '#lib/domain/speaker.ts';
import { optionalJson } from './json-column.ts';
import type { Db } from './schema.ts';

/**
 * Marks the answers of a sent reply that an embedded speaker gives in its own name with the key of its respondent, and no
 * others. To be called once signatories and answers are written.
 */
export async function settleVoices(trx: Db, submissionId: string): Promise<void> {
	const rows = await trx
		.selectFrom('submissions as s')
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.speakers', 'g.position', 'r.key'])
		.where('s.id', '=', submissionId)
		.execute();
	const { speakers = [] } = optionalJson<'speakers', Speaker[]>(
		'speakers',
		rows[0]?.speakers ?? null
	);
	await trx
		.updateTable('answers')
		.set({ voice: null })
		.where('submission_id', '=', submissionId)
		.where('voice', 'is not', null)
		.execute();
	for (const [position, speaker] of speakers.entries()) {
		const questions = speaker.kind === 'state' ? [] : (speaker.embedded?.questions ?? []);
		const row = rows.find((each) => each.position === position);
		if (questions.length === 0 || !row) continue;
		await trx
			.updateTable('answers')
			.set({ voice: row.key })
			.where('submission_id', '=', submissionId)
			.where('question_key', 'in', questions)
			.execute();
	}
}
