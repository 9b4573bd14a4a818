import { changesOfModel } from '#lib/domain/compilation/editing/model-changes.ts';
import type { KeptState } from '#lib/domain/compilation/editions/edition-text.ts';
import { unitsOf, wordsOfUnit } from '#lib/domain/compilation/editions/edition-unit.ts';
import { putTexts } from '#lib/domain/compilation/editions/put-texts.ts';
import { markOfUnit } from '#lib/domain/compilation/editions/unit-mark.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { AuditEntry } from './audit.ts';
import { appendAudit, nameOfActor } from './audit.ts';
import { keepEdit, kindsApart } from './compilation-edits.ts';
import { findNewestCompilation, updateCompilation } from './compilations.ts';
import type { OpenDatabase } from './dialect.ts';
import type { KeptText } from './edition-texts.ts';
import { insertEditionTexts, listEditionTexts } from './edition-texts.ts';
import { ensureDraftIsOpen } from './issues.ts';

/** A translation as a person gives it, of the unit as it was shown with `mark`. */
export type GivenText = {
	unit: string;
	mark: string;
	words: string;
	state: KeptState;
	/** Who wrote the words, where it is not who keeps them. */
	writtenBy?: string;
};

const nothing = Symbol('nothing to keep');

/**
 * Keeps translations of lines of the original and puts them into the newest draft of their edition, in one transaction with
 * the audit row. Those whose line or translation is not as it was shown any more are not kept: their units come
 * back. Throws `document-closed` where the edition is final or issued.
 */
export async function keepEditionTexts(
	transact: OpenDatabase['transact'],
	place: Pick<AuditEntry, 'at' | 'actor' | 'action'> & {
		slug: string;
		consultationId: string;
		language: OfficialLanguage;
		originalLanguage: OfficialLanguage;
		/** Whether who keeps them can take them all back at once. */
		isUndoable?: boolean;
	},
	given: readonly GivenText[]
): Promise<{ kept: number; changed: string[] }> {
	const { at, actor, action, slug, consultationId, language } = place;
	let changed: string[] = [];
	let texts: KeptText[] = [];
	try {
		await transact(async (trx) => {
			// The audit comes first: those who draft, edit and translate at the same moment take their turns.
			await appendAudit(trx, {
				at,
				actor,
				action,
				subject: `consultation:${slug}`,
				details: { language, units: given.length, first: given[0]?.unit ?? '' }
			});
			await ensureDraftIsOpen(trx, consultationId, language);
			const original = await findNewestCompilation(trx, consultationId, place.originalLanguage);
			if (!original) throw nothing;
			const sources = new Map(unitsOf(original.model).map((unit) => [unit.id, wordsOfUnit(unit)]));
			const known = new Map(
				(await listEditionTexts(trx, { consultationId, language })).map((each) => [each.unit, each])
			);
			changed = [];
			texts = given.flatMap((each): KeptText[] => {
				const source = sources.get(each.unit);
				const before = known.get(each.unit);
				if (source === undefined || each.mark !== markOfUnit(source, before?.number)) {
					changed.push(each.unit);
					return [];
				}
				const by = nameOfActor(actor);
				const { unit, words, state, writtenBy = by } = each;
				const number = (before?.number ?? 0) + 1;
				return [{ unit, number, source, words, state, writtenBy, keptBy: by, keptAt: at }];
			});
			if (texts.length === 0) throw nothing;
			await insertEditionTexts(trx, { consultationId, language }, texts);
			const edition = await findNewestCompilation(trx, consultationId, language);
			if (!edition) return;
			const words = new Map(texts.map((each) => [each.unit, each.words]));
			const put = putTexts(edition.model, original.model, words);
			await updateCompilation(trx, edition.id, put);
			const changes = changesOfModel(edition.model, put);
			if (!place.isUndoable || changes.length === 0) return;
			const [node = ''] = texts[0]?.unit.split('/') ?? [];
			const edit = { kind: kindsApart.translations, node, changes, at, by: nameOfActor(actor) };
			await keepEdit(trx, { consultationId, language, draft: edition.number }, edit);
		});
	} catch (failure) {
		if (failure !== nothing) throw failure;
	}
	return { kept: texts.length, changed };
}
