import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Unsettled } from '#lib/domain/issue.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { CompilationRevision } from './compilations.ts';
import { findNewestCompilation } from './compilations.ts';
import { checkNewestCompilation } from './findings.ts';
import { countOpenRemarks } from './remarks.ts';
import type { Db } from './schema.ts';

/** Where the newest draft in one language stands; without a `revision` there is none. */
export type EditionReadiness = {
	language: OfficialLanguage;
	revision?: CompilationRevision;
	/** Open findings that block. */
	blocks: number;
	/** Open comments and suggestions. */
	remarks: number;
};

/** Where the drafts in these languages stand, held against the replies as they are now. */
export async function readReadiness(
	db: Db,
	consultationId: string,
	snapshot: Snapshot,
	languages: readonly OfficialLanguage[]
): Promise<EditionReadiness[]> {
	const readiness: EditionReadiness[] = [];
	for (const language of languages) {
		if (!(await findNewestCompilation(db, consultationId, language))) {
			readiness.push({ language, blocks: 0, remarks: 0 });
			continue;
		}
		const { revision, findings } = await checkNewestCompilation(
			db,
			consultationId,
			snapshot,
			language
		);
		const blocks = findings.filter((each) => each.severity === 'blocks' && !each.accepted);
		const remarks = await countOpenRemarks(db, consultationId, language);
		readiness.push({ language, ...(revision && { revision }), blocks: blocks.length, remarks });
	}
	return readiness;
}

/** What has to be settled in these editions before they are final or issued. */
export function unsettledIn(
	editions: readonly EditionReadiness[]
): Pick<Unsettled, 'blocks' | 'remarks' | 'incomplete'> {
	const counted = (what: 'blocks' | 'remarks') =>
		editions.flatMap(({ language, [what]: count }) => (count > 0 ? { language, count } : []));
	return {
		blocks: counted('blocks'),
		remarks: counted('remarks'),
		incomplete: editions.flatMap(({ language, revision }) => (revision ? [] : language))
	};
}
