import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Panel } from '#lib/domain/panel.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Db } from './schema.ts';
import { inCanonicalOrder, withNamedRespondents } from '#lib/domain/canonical-order.ts';
import { atOneMoment } from './at-one-moment.ts';
import { findConsultation, findThemes, getMandate } from './consultations.ts';
import { fromJson } from './json-column.ts';
import { findAcceptedFindings } from './findings.ts';
import { findLedger } from './ledger.ts';
import { findPanels } from './panels.ts';
import { findPositions } from './positions.ts';
import { getNewestQuestionnaire } from './questionnaires.ts';
import { findSameTerms } from './similar-texts.ts';
import { findSecondReplies } from './second-replies.ts';
import { loadSubmissions, sent } from './snapshot-submissions.ts';
import { findRespondents, respondentOf } from './registry.ts';
import { personsOf } from '#lib/domain/panel.ts';

/** The whole consultation as it stands at this moment, in canonical order. */
export async function loadSnapshot(db: Db, slug: string): Promise<Snapshot | undefined> {
	return atOneMoment(db, async (db) => {
		const stored = await findConsultation(db, slug);
		if (stored === undefined) return undefined;
		const { id, consultation } = stored;
		const { questionnaire } = await getNewestQuestionnaire(db, id);
		const ledger = await findLedger(db, id);
		const acceptedFindings = await findAcceptedFindings(db, id);
		const positions = await findPositions(db, id);
		const panels = await findPanels(db, id);
		const secondReplies = await findSecondReplies(db, id);
		const sameTerms = await findSameTerms(db, id);
		const { respondents, aliases } = await loadRespondents(db, id, panels);
		const snapshot: Snapshot = {
			mandate: await getMandate(db, id),
			consultation,
			questionnaire,
			themes: await findThemes(db, id),
			...(ledger && { ledger }),
			respondents,
			submissions: await loadSubmissions(db, id),
			...(acceptedFindings.length > 0 && { acceptedFindings }),
			...(positions.length > 0 && { positions }),
			...(secondReplies.length > 0 && { secondReplies }),
			...(panels.length > 0 && { panels }),
			...(sameTerms.length > 0 && { sameTerms }),
			...(Object.keys(aliases).length > 0 && { aliases })
		};
		return inCanonicalOrder(withNamedRespondents(snapshot));
	});
}

/** Signatories, donors and those who address a panel, and the States where they are based; aliases of the first two by key. */
async function loadRespondents(
	db: Db,
	consultationId: string,
	panels: readonly Panel[]
): Promise<{ respondents: Respondent[]; aliases: Record<string, string[]> }> {
	const rows = await db
		.selectFrom('respondents')
		.selectAll()
		.where(({ eb, or, selectFrom }) =>
			or([
				eb(
					'id',
					'in',
					selectFrom('signatories')
						.innerJoin('submissions', 'submissions.id', 'signatories.submission_id')
						.select('signatories.respondent_id')
						.where('submissions.consultation_id', '=', consultationId)
						.where('submissions.status', 'in', sent)
				),
				eb(
					'id',
					'in',
					selectFrom('ledger_entries')
						.select('donor_id')
						.where('consultation_id', '=', consultationId)
				)
			])
		)
		.execute();
	const respondents = rows.map(respondentOf);
	const present = new Set(respondents.map(({ key }) => key));
	const countries = new Set(
		respondents.flatMap(({ country }) =>
			country === undefined || present.has(country) ? [] : [country]
		)
	);
	const panellists = panels
		.flatMap(personsOf)
		.flatMap(({ respondent }) =>
			respondent === undefined || present.has(respondent) ? [] : [respondent]
		);
	const found = await findRespondents(db, [...new Set([...countries, ...panellists])]);
	return {
		respondents: [...respondents, ...[...found.values()].map(({ respondent }) => respondent)],
		aliases: Object.fromEntries(
			rows.flatMap(({ key, aliases }) =>
				aliases === null ? [] : [[key, fromJson<string[]>(aliases)]]
			)
		)
	};
}
