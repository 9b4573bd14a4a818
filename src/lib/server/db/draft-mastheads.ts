import { withMasthead } from '#lib/domain/compilation/with-masthead.ts';
import type { DocumentPlan } from '#lib/domain/consultation.ts';
import type { IssueMasthead } from '#lib/domain/issue.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { findNewestCompilation, updateCompilation } from './compilations.ts';
import type { StoredConsultation } from './consultations.ts';
import { updateDocumentPlan } from './consultations.ts';
import type { Db } from './schema.ts';

/**
 * Puts a masthead on the document of a consultation: on its newest draft in each language, and where it is drafted from, so that
 * the next draft has it too. It is no edit of one of the drafts: it belongs to the issue and all languages, and is taken back there. Its
 * writers, and those who edit, wait for each other on the audit chain: call it after the audit row.
 */
export async function putDraftMastheads(
	trx: Db,
	{ id, consultation }: StoredConsultation,
	masthead: IssueMasthead
): Promise<void> {
	const { symbol, distribution, date, session, agendaItem } = masthead;
	const { symbol: _1, distribution: _2, date: _3, ...others } = consultation.document;
	const document: DocumentPlan = {
		...others,
		...(symbol !== undefined && { symbol }),
		...(distribution !== undefined && { distribution }),
		...(date !== undefined && { date })
	};
	await updateDocumentPlan(trx, id, document);
	await trx
		.updateTable('consultations')
		.set({ due_session: session, agenda_item: agendaItem ?? null })
		.where('id', '=', id)
		.execute();
	for (const language of officialLanguages) {
		const newest = await findNewestCompilation(trx, id, language);
		if (newest) await updateCompilation(trx, newest.id, withMasthead(newest.model, masthead));
	}
}
