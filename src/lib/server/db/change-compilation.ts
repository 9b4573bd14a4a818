import { changesOfModel, nodesReworded } from '#lib/domain/compilation/editing/model-changes.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Paragraph } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { appendAudit, nameOfActor, takeTurn } from './audit.ts';
import type { AuditEntry } from './audit.ts';
import { keepEdit, putEditState } from './compilation-edits.ts';
import type { EditState } from './compilation-edits.ts';
import {
	findNewestCompilation,
	insertCompilation,
	storedModel,
	updateCompilation
} from './compilations.ts';
import type { CompilationRevision } from './compilations.ts';
import { findConsultation } from './consultations.ts';
import type { OpenDatabase } from './dialect.ts';
import { draftedBy } from './drafted-by.ts';
import { ensureDraftIsOpen } from './issues.ts';
import { keepParagraphEdits } from './paragraph-edits.ts';
import { heldByOthers } from './paragraph-holds.ts';
import type { Db } from './schema.ts';

/**
 * What is changed in the newest draft of an edition, by whom and how: `kind` of what is done to `node`. Changes that go on
 * `asTyped` within seconds, of one hand and one node, are kept as one.
 */
export type CompilationChange = Pick<AuditEntry, 'at' | 'actor' | 'action'> & {
	slug: string;
	language: OfficialLanguage;
	node: string;
	kind: string;
	asTyped?: boolean;
};

/**
 * What becomes of the document: another one, or no change, and what to answer. `of` is an edit that is undone or done again;
 * one `inPlace`, such as a translation, is of the draft itself and begins no version of the editors.
 */
export type Decision<Answer> =
	| { put: Compilation; answer: Answer; of?: { id: string; state: EditState }; inPlace?: boolean }
	| { leave: true; answer: Answer };

/** A paragraph of the newest draft; `no-draft` and `gone` where there is no such draft or paragraph. */
export async function findNewestParagraph(
	db: Db,
	{ slug, language, node }: Pick<CompilationChange, 'slug' | 'language' | 'node'>
): Promise<{ paragraph: Paragraph; model: Compilation } | 'no-draft' | 'gone'> {
	const stored = await findConsultation(db, slug);
	const newest = stored && (await findNewestCompilation(db, stored.id, language));
	if (newest === undefined) return 'no-draft';
	const paragraphs = paragraphsIn(newest.model.sections);
	const found = paragraphs.find(({ paragraph }) => paragraph.id === node);
	return found ? { paragraph: found.paragraph, model: newest.model } : 'gone';
}

/** Another works now in a paragraph whose words would change, or which would go: by name. */
export type Held = { ok: false; reason: 'held'; by: string };

const unchanged = Symbol('nothing to keep');

/**
 * The one way in which a newest draft changes: as `decide` says, in one transaction with its audit row and its place in the
 * log of edits; a decision to leave it leaves no trace. Everyone else's writes wait for `decide`: what takes time is done
 * before. Gives back the answer of `decide`; `no-draft` where there is none, and `held` instead of a change of the words of
 * a paragraph in which another works.
 * Throws `document-closed` where the document is final or issued.
 */
export async function changeCompilation<Answer>(
	transact: OpenDatabase['transact'],
	change: CompilationChange,
	decide: (newest: CompilationRevision, trx: Db) => Decision<Answer> | Promise<Decision<Answer>>
): Promise<Answer | Held | 'no-draft'> {
	const { at, actor, action, slug, language, node, kind } = change;
	let answer: Answer | Held | 'no-draft' = 'no-draft';
	try {
		await transact(async (trx) => {
			// Those who draft and edit at the same moment take their turns.
			await takeTurn(trx);
			const stored = await findConsultation(trx, slug);
			const newest = stored && (await findNewestCompilation(trx, stored.id, language));
			if (stored === undefined || newest === undefined) throw unchanged;
			await ensureDraftIsOpen(trx, stored.id, language);
			const decision = await decide(newest, trx);
			({ answer } = decision);
			if ('leave' in decision) throw unchanged;
			const changes = changesOfModel(newest.model, decision.put);
			if (changes.length === 0) throw unchanged;
			const by = nameOfActor(actor);
			const edition = { consultationId: stored.id, language };
			const others = await heldByOthers(trx, edition, { by, at });
			const held = nodesReworded(changes).find((each) => others.has(each));
			if (held !== undefined) {
				const name = await draftedBy(trx, others.get(held) ?? '');
				answer = { ok: false, reason: 'held', by: name ?? '' };
				throw unchanged;
			}
			const { inPlace = false } = decision;
			const { number } = await keepEdited(trx, newest, { model: decision.put, at, by, inPlace });
			const place = { ...edition, draft: number };
			const goesOn = decision.of
				? await putEditState(trx, decision.of)
				: await keepEdit(trx, place, { ...change, by, changes });
			if (!inPlace) await keepParagraphEdits(trx, place, changes, { kind, at, by, goesOn });
			if (!goesOn)
				await appendAudit(trx, {
					at,
					actor,
					action,
					subject: `consultation:${slug}`,
					details: { language, node, kind }
				});
		});
	} catch (failure) {
		if (failure !== unchanged) throw failure;
	}
	return answer;
}

/** A draft stays as it was drafted: the first change begins the version of the editors, which then takes all others. */
async function keepEdited(
	trx: Db,
	newest: CompilationRevision,
	{ model, at, by, inPlace }: { model: Compilation; at: string; by: string; inPlace: boolean }
): Promise<{ number: number }> {
	const { consultationId, language } = newest;
	if (inPlace || newest.state === 'edited') {
		await updateCompilation(trx, newest.id, model);
		return newest;
	}
	const asked = { consultationId, language, state: 'edited', createdAt: at, createdBy: by };
	return insertCompilation(trx, { ...asked, ...storedModel(model) });
}
