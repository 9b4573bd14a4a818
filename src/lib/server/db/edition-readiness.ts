import type { Severity } from '#lib/domain/compilation/findings/finding.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Unsettled } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { CompilationRevision } from './compilations.ts';
import { findDigest } from './compilations.ts';
import { checkNewestCompilation, markNewestCompilation } from './findings.ts';
import { countOpenRemarks } from './remarks.ts';
import type { Db } from './schema.ts';
import { loadSnapshot } from './snapshot.ts';

/** Where the newest draft in one language stands; without a `revision` there is none. */
export type EditionReadiness = {
	language: OfficialLanguage;
	revision?: CompilationRevision;
	/** Open findings that block, and those to look at. */
	blocks: number;
	looks: number;
	/** Open comments and suggestions. */
	remarks: number;
	/** Stands for all that the findings were read from. */
	mark: string;
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
		if ((await findDigest(db, consultationId, language)) === undefined) {
			readiness.push({ language, blocks: 0, looks: 0, remarks: 0, mark: '' });
			continue;
		}
		const checked = await checkNewestCompilation(db, consultationId, snapshot, language);
		const open = (severity: Severity) =>
			checked.findings.filter((each) => each.severity === severity && !each.accepted).length;
		readiness.push({
			language,
			...(checked.revision && { revision: checked.revision }),
			...{ blocks: open('blocks'), looks: open('look') },
			remarks: await countOpenRemarks(db, consultationId, language),
			mark: checked.mark
		});
	}
	return readiness;
}

/**
 * Throws `conflict` where something that decides whether editions are ready was changed since they were read: replies, decisions
 * on findings, drafts, translations, remarks. Call it inside the transaction that acts on them, after the audit row.
 */
export async function ensureStillReady(
	trx: Db,
	{ slug, id }: { slug: string; id: string },
	editions: readonly EditionReadiness[]
): Promise<void> {
	const snapshot = await loadSnapshot(trx, slug);
	if (!snapshot) throw new AppError('conflict');
	for (const { language, mark, remarks } of editions) {
		const now = await markNewestCompilation(trx, id, snapshot, language);
		const open = await countOpenRemarks(trx, id, language);
		if (now !== mark || open !== remarks) throw new AppError('conflict');
	}
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
