import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Db } from './schema.ts';
import { findConsultation, insertConsultation } from './consultations.ts';
import { insertAcceptedFindings } from './findings.ts';
import { insertLedger } from './ledger.ts';
import { insertPanels } from './panels.ts';
import { insertPositions } from './positions.ts';
import { insertQuestionnaire } from './questionnaires.ts';
import { ensureStates, findRespondents, insertRespondents } from './registry.ts';
import { insertSecondReplies } from './second-replies.ts';
import { insertSubmissions } from './submissions.ts';

/** Why a consultation cannot be stored beside what is there already. */
export type StoringConflict =
	| { reason: 'slug-taken'; slug: string }
	/** The registry holds something else under these keys. */
	| { reason: 'respondents-differ'; keys: string[] };

const atOnce = 200;

/**
 * Writes a whole consultation, or says why it cannot be, before any part of it is written. `progress` hears how many
 * of its submissions are in; their ids come back, for the search. Runs inside the transaction of its caller, which undoes it when it throws.
 */
export async function insertSnapshot(
	trx: Db,
	snapshot: Snapshot,
	{ at, progress }: { at: string; progress?: (done: number, total: number) => void }
): Promise<{ ok: true; submissionIds: string[] } | ({ ok: false } & StoringConflict)> {
	const { mandate, consultation, questionnaire, themes, ledger, submissions } = snapshot;
	const { positions = [], panels = [], secondReplies = [] } = snapshot;
	if (await findConsultation(trx, consultation.slug))
		return { ok: false, reason: 'slug-taken', slug: consultation.slug };
	await ensureStates(trx);
	const ids = new Map<string, string>();
	const differing: string[] = [];
	const known = await findRespondents(
		trx,
		snapshot.respondents.map(({ key }) => key)
	);
	for (const respondent of snapshot.respondents) {
		const stored = known.get(respondent.key);
		if (stored === undefined) continue;
		ids.set(respondent.key, stored.id);
		if (!isSameRespondent(stored.respondent, respondent)) differing.push(respondent.key);
	}
	if (differing.length > 0) return { ok: false, reason: 'respondents-differ', keys: differing };
	const added = snapshot.respondents.filter(({ key }) => !ids.has(key));
	for (const [key, id] of await insertRespondents(trx, added)) ids.set(key, id);

	const idOf = (key: string) => {
		const id = ids.get(key);
		if (id === undefined) throw new Error(`the snapshot names a respondent that it lacks: ${key}`);
		return id;
	};
	const consultationId = await insertConsultation(trx, {
		mandate,
		consultation,
		themes,
		createdAt: at
	});
	const revisionId = await insertQuestionnaire(
		trx,
		consultationId,
		questionnaire,
		consultation.opensAt <= at ? consultation.opensAt : null
	);
	if (ledger) await insertLedger(trx, consultationId, ledger, idOf);
	await insertAcceptedFindings(trx, consultationId, snapshot.acceptedFindings ?? []);
	await insertPanels(trx, consultationId, panels);
	const speaking = new Map(
		panels.flatMap(({ speakers }) => speakers.map((key, place) => [key, place] as const))
	);
	const place = { consultationId, consultation, revisionId, questionnaire, idOf, speaking, at };
	const submissionIds = new Map<string, string>();
	progress?.(0, submissions.length);
	for (let from = 0; from < submissions.length; from += atOnce) {
		const part = submissions.slice(from, from + atOnce);
		for (const [key, id] of await insertSubmissions(trx, part, place)) submissionIds.set(key, id);
		progress?.(from + part.length, submissions.length);
	}
	await insertSecondReplies(trx, secondReplies, {
		consultationId,
		at,
		idOf: (key) => submissionIds.get(key)
	});
	await insertPositions(trx, consultationId, positions, (key) => submissionIds.get(key));
	return { ok: true, submissionIds: [...submissionIds.values()] };
}

function isSameRespondent(a: Respondent, b: Respondent): boolean {
	return canonicalJson(a) === canonicalJson(b);
}
