import type { IssueChanges } from '#lib/domain/compilation/corrigendum/change.ts';
import type { Done, IssueMasthead, IssueState } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { toJson } from './json-column.ts';
import { columnsOfMasthead } from './issues.ts';
import type { Db } from './schema.ts';

/** An edition that is about to be frozen. `model` and `whole` as JSON; `digest` is the SHA-256 of `model`. */
export type EditionToFreeze = {
	language: OfficialLanguage;
	model: string;
	digest: string;
	/** The whole text after a corrigendum or an addendum. */
	whole?: string;
	changes: IssueChanges;
};

/** What becomes of an issue, with the state in which it must be: false where it is in another by now. */
export async function moveIssue(
	trx: Db,
	id: string,
	{ from, to, done, reason }: { from: IssueState; to: IssueState; done: Done; reason?: string }
): Promise<boolean> {
	const { at, by } = done;
	const { numUpdatedRows } = await trx
		.updateTable('issues')
		.set({
			state: to,
			...(to === 'review' && { review_at: at, review_by: by }),
			...(to === 'final' && { final_at: at, final_by: by, files_failure: null }),
			...(to === 'draft' && {
				...{ review_at: null, review_by: null, final_at: null, final_by: null },
				...{ returned_at: at, returned_by: by, return_reason: reason ?? '' }
			}),
			...(to === 'issued' && { issued_at: at, issued_by: by })
		})
		.where('id', '=', id)
		.where('state', '=', from)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Says what stands on the masthead of an issue that is in draft or in review; false where it is not. */
export async function putIssueMasthead(
	trx: Db,
	id: string,
	masthead: IssueMasthead
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('issues')
		.set(columnsOfMasthead(masthead))
		.where('id', '=', id)
		.where('state', 'in', ['draft', 'review'])
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Freezes editions of an issue. Fails where one is frozen already. */
export async function freezeEditions(
	trx: Db,
	issueId: string,
	editions: readonly EditionToFreeze[],
	{ at, by }: Done
): Promise<void> {
	for (const { language, model, digest, whole, changes } of editions)
		await trx
			.insertInto('issue_editions')
			.values({
				issue_id: issueId,
				language,
				model,
				digest,
				whole: whole ?? null,
				changes: toJson(changes),
				frozen_at: at,
				frozen_by: by,
				issued_at: null,
				issued_by: null
			})
			.execute();
}

/** Takes back the editions that were frozen and not issued, with their files; what is issued stays. */
export async function thawEditions(trx: Db, issueId: string): Promise<OfficialLanguage[]> {
	const pending = trx
		.selectFrom('issue_editions')
		.select('language')
		.where('issue_id', '=', issueId)
		.where('issued_at', 'is', null);
	await trx
		.deleteFrom('issued_files')
		.where('issue_id', '=', issueId)
		.where('language', 'in', pending)
		.execute();
	const rows = await trx
		.deleteFrom('issue_editions')
		.where('issue_id', '=', issueId)
		.where('issued_at', 'is', null)
		.returning('language')
		.execute();
	await forgetFilesFailure(trx, issueId);
	return rows.map(({ language }) => language as OfficialLanguage);
}

/** Issues the editions that are frozen; from then on nothing here changes them. Gives their languages. */
export async function issueEditions(
	trx: Db,
	issueId: string,
	{ at, by }: Done
): Promise<OfficialLanguage[]> {
	const rows = await trx
		.updateTable('issue_editions')
		.set({ issued_at: at, issued_by: by })
		.where('issue_id', '=', issueId)
		.where('issued_at', 'is', null)
		.returning('language')
		.execute();
	return rows.map(({ language }) => language as OfficialLanguage);
}

/** Forgets an issue that is in draft. */
export async function deleteIssue(trx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('issues')
		.where('id', '=', id)
		.where('state', '=', 'draft')
		.executeTakeFirst();
	return numDeletedRows === 1n;
}

/** Notes which file of an issue could not be written. */
export async function putFilesFailure(
	trx: Db,
	id: string,
	failure: { language: OfficialLanguage; format: string }
): Promise<void> {
	await trx
		.updateTable('issues')
		.set({ files_failure: toJson(failure) })
		.where('id', '=', id)
		.execute();
}

/** Lets the file that could not be written be tried again; false where there is none. */
export async function forgetFilesFailure(trx: Db, id: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('issues')
		.set({ files_failure: null })
		.where('id', '=', id)
		.where('files_failure', 'is not', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
