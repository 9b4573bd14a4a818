import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import {
	findEntries,
	findEntry,
	findMergedKeys,
	insertEntry,
	updateEntry,
	lockRegistry
} from '../db/registry-entries.ts';
import type { Resemblance } from '#lib/domain/registry/likely-same.ts';
import { finderAmong } from '#lib/domain/registry/likely-same.ts';
import type { RegistryFault } from '#lib/domain/registry/registry-faults.ts';
import { readRegistry } from '#lib/domain/registry/read-registry.ts';
import { registryColumns } from '#lib/domain/registry/registry-columns.ts';
import type { RegistryColumn } from '#lib/domain/registry/registry-columns.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import { submissionsOfRespondents } from '../db/submissions-of-respondents.ts';

export type SavedRespondent =
	| { ok: true; key: string }
	| { ok: false; reason: 'faults'; faults: RegistryFault[] }
	/** The registry has bodies that this is likely to be; nothing was written. */
	| { ok: false; reason: 'likely'; likely: { entry: RegistryEntry; resemblance: Resemblance }[] };

/**
 * Adds a body to the registry, or changes the one with `key`, by the same rules as a spreadsheet. A new body that is likely
 * there already is proposed first, and added where `isOther` says that it is another. Throws `not-found`.
 */
export async function saveRespondent(
	ctx: Context,
	actor: Actor,
	{
		key = '',
		cells,
		isOther = false
	}: { key?: string; cells: Partial<Record<RegistryColumn, string>>; isOther?: boolean }
): Promise<SavedRespondent> {
	ensureMay(actor, 'manage-consultations');
	const at = ctx.now();
	return ctx.transact(async (trx): Promise<SavedRespondent> => {
		await lockRegistry(trx);
		const stored = key === '' ? undefined : await findEntry(trx, key);
		if (key !== '' && (!stored || stored.mergedInto !== undefined)) throw new AppError('not-found');
		const all = (await findEntries(trx)).map(({ entry }) => entry);
		const read = readRegistry(
			[
				{ line: 1, cells: registryColumns },
				{
					line: 2,
					cells: registryColumns.map((column) => (column === 'key' ? key : (cells[column] ?? '')))
				}
			],
			{ entries: all, merged: await findMergedKeys(trx) },
			{ emptied: true }
		);
		if (!read.ok) return { ok: false, reason: 'faults', faults: read.faults };
		const [entry] = read.entries;
		if (!entry) throw new Error('the row gave no entry');
		if (!stored && !isOther) {
			const likely = finderAmong(
				all
					.filter(({ kind }) => kind === entry.kind)
					.map((each) => ({ entry: each, names: namesOf(each) }))
			)(namesOf(entry)).map(({ body, resemblance }) => ({ entry: body.entry, resemblance }));
			if (likely.length > 0) return { ok: false, reason: 'likely', likely };
		}
		if (stored) {
			await updateEntry(trx, stored.id, entry);
			await ctx.search.put(trx, await submissionsOfRespondents(trx, [stored.id]));
		} else await insertEntry(trx, entry);
		await appendAudit(trx, {
			at,
			actor,
			action: 'save-respondent',
			subject: `respondent:${entry.key}`,
			details: { ...(stored && { before: stored.entry }), after: entry }
		});
		return { ok: true, key: entry.key };
	});
}
