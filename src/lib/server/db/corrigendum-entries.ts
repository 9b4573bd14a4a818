import type {
	CorrigendumEntry,
	EntryFault
} from '#lib/domain/compilation/corrigendum/corrigendum-entry.ts';
import { corrigendumEntries } from '#lib/domain/compilation/corrigendum/entries.ts';
import { entryFaultsIn } from '#lib/domain/compilation/corrigendum/entry-faults.ts';
import type { Issue, Unsettled } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { findNewestCompilation } from './compilations.ts';
import { findIssuedWhole } from './issue-editions.ts';
import type { IssueWordings } from './issues.ts';
import type { Db } from './schema.ts';

/** An entry of the corrigendum under way, with why it cannot be issued. */
export type CheckedEntry = CorrigendumEntry & { fault?: EntryFault };

/**
 * The entries of a corrigendum under way in a language, held against what consent withholds now; none where nothing was issued in
 * it, or it is not drafted.
 */
export async function readCorrigendumEntries(
	db: Db,
	consultationId: string,
	snapshot: Snapshot,
	{ language, wordings }: { language: OfficialLanguage; wordings: IssueWordings }
): Promise<CheckedEntry[]> {
	const issued = await findIssuedWhole(db, consultationId, language);
	const newest = issued && (await findNewestCompilation(db, consultationId, language));
	if (!newest) return [];
	const faultOf = entryFaultsIn(snapshot, language);
	return corrigendumEntries(issued.model, newest.model, wordings[language] ?? {}).map((entry) => {
		const fault = faultOf(entry);
		return { ...entry, ...(fault && { fault }) };
	});
}

/** The entries of an issue under way that cannot be issued; there are none but in a corrigendum. */
export async function readEntryFaults(
	db: Db,
	issue: Issue,
	snapshot: Snapshot,
	{ languages, wordings }: { languages: readonly OfficialLanguage[]; wordings: IssueWordings }
): Promise<Unsettled['entries']> {
	if (issue.kind !== 'corrigendum') return [];
	const faults: Unsettled['entries'] = [];
	for (const language of languages) {
		const at = { language, wordings };
		const entries = await readCorrigendumEntries(db, issue.consultationId, snapshot, at);
		entries.forEach(({ where, fault }, index) => {
			if (fault) faults.push({ language, number: index + 1, where, fault });
		});
	}
	return faults;
}
