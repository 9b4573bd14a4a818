import { AppError } from '#lib/domain/error.ts';
import { finderAmong } from '#lib/domain/registry/likely-same.ts';
import { changesOfRegistry } from '#lib/domain/registry/registry-changes.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import type { WritingChange } from '#lib/domain/registry/writing.ts';
import { changesOfWriting } from '#lib/domain/registry/writing.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEntries } from '../db/registry-entries.ts';
import { findWriting } from '../db/respondent-contacts.ts';
import { digestOfEntries, findRegistryImport } from '../db/registry-imports.ts';

export type RegistryImportToRead = {
	/** `likely` is an entry that this one may be. */
	added: { entry: RegistryEntry; likely: RegistryEntry | undefined }[];
	changed: { before: RegistryEntry; after: RegistryEntry }[];
	/** How respondents are written to. */
	writing: WritingChange[];
	unchanged: number;
	/** The registry has changed since; it can no longer be applied. */
	outdated: boolean;
};

/** What a prepared import would change, or undefined where none is asked for. Throws not-found where it was applied or let go. */
export async function getRegistryImport(
	ctx: Context,
	actor: Actor,
	{ id }: { id?: string }
): Promise<RegistryImportToRead | undefined> {
	ensureMay(actor, 'manage-consultations');
	if (id === undefined) return undefined;
	const prepared = await findRegistryImport(ctx.db, id);
	if (!prepared) throw new AppError('not-found');
	const now = (await findEntries(ctx.db)).map(({ entry }) => entry);
	const { added, changed, unchanged } = changesOfRegistry(now, prepared.entries);
	const find = finderAmong(now.map((entry) => ({ entry, names: namesOf(entry) })));
	return {
		added: added.map((entry) => ({
			entry,
			likely: find(namesOf(entry)).find(({ body }) => body.entry.kind === entry.kind)?.body.entry
		})),
		changed,
		writing: changesOfWriting(await findWriting(ctx.db, ctx.now()), prepared.written),
		unchanged,
		outdated: digestOfEntries(now) !== prepared.digest
	};
}
