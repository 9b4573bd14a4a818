import type { Compilation } from '../model.ts';
import { changesBetween } from './changes-between.ts';
import type { CorrigendumEntry } from './corrigendum-entry.ts';
import type { EntryWordings } from './follow-up.ts';
import { entriesOf, markOfEntry, textOfEntry } from './follow-up.ts';

/** The entries of a corrigendum that turns `issued` into `draft`, with the words of its author. */
export function corrigendumEntries(
	issued: Compilation,
	draft: Compilation,
	wordings: EntryWordings
): CorrigendumEntry[] {
	const changes = changesBetween(issued, draft);
	return entriesOf(changes, issued.language, {}).map((entry, index) => {
		const kept = wordings[entry.id];
		const own = kept?.of === markOfEntry(entry);
		const machine = textOfEntry(entry, draft);
		const kind = changes[index]?.place?.kind;
		return {
			id: entry.id,
			where: entry.where,
			what: kept && own ? kept.text : machine,
			...{ machine, own },
			...(kept && !own && { lapsed: kept.text }),
			inAnnex: kind === 'annex' || kind === 'text'
		};
	});
}
