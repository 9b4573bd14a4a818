import { changesOfRegistry } from '#lib/domain/registry/registry-changes.ts';
import type { WritingChange } from '#lib/domain/registry/writing.ts';
import { changesOfWriting } from '#lib/domain/registry/writing.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findEntries, insertEntry, updateEntry, lockRegistry } from '../db/registry-entries.ts';
import {
	deleteRegistryImport,
	digestOfEntries,
	findRegistryImport
} from '../db/registry-imports.ts';
import { findBody, putCorrespondence } from '../db/registry.ts';
import {
	eraseAddressAfter,
	findWriting,
	insertRespondentContact
} from '../db/respondent-contacts.ts';
import type { Db } from '../db/schema.ts';
import { submissionsOfRespondents } from '../db/submissions-of-respondents.ts';

export type AppliedRegistryImport =
	| { ok: true; added: number; changed: number; written: number }
	/** `outdated`: the registry changed since it was prepared. `gone`: it was applied already, or let go. Nothing was written. */
	| { ok: false; reason: 'outdated' | 'gone' };

/** Puts a prepared import into the registry, all of it or nothing. Applying twice applies once. */
export async function applyRegistryImport(
	ctx: Context,
	actor: Actor,
	{ id }: { id: string }
): Promise<AppliedRegistryImport> {
	ensureMay(actor, 'manage-consultations');
	const at = ctx.now();
	return ctx.transact(async (trx): Promise<AppliedRegistryImport> => {
		await lockRegistry(trx);
		const prepared = await findRegistryImport(trx, id);
		if (!prepared) return { ok: false, reason: 'gone' };
		const stored = await findEntries(trx);
		const now = stored.map(({ entry }) => entry);
		if (digestOfEntries(now) !== prepared.digest) return { ok: false, reason: 'outdated' };
		if (!(await deleteRegistryImport(trx, id))) return { ok: false, reason: 'gone' };
		const { added, changed } = changesOfRegistry(now, prepared.entries);
		const ids = new Map(stored.map(({ id, entry }) => [entry.key, id]));
		for (const entry of added) await insertEntry(trx, entry);
		for (const { after } of changed) {
			const known = ids.get(after.key);
			if (known === undefined) continue;
			await updateEntry(trx, known, after);
			await ctx.search.put(trx, await submissionsOfRespondents(trx, [known]));
		}
		const writing = changesOfWriting(await findWriting(trx, at), prepared.written);
		for (const change of writing) await putWriting(trx, change, at);
		await appendAudit(trx, {
			at,
			actor,
			action: 'apply-registry-import',
			subject: 'registry',
			details: { import: id, added: added.map(({ key }) => key), changed, written: hidden(writing) }
		});
		return { ok: true, added: added.length, changed: changed.length, written: writing.length };
	});
}

async function putWriting(trx: Db, { key, language, emails }: WritingChange, at: string) {
	const body = await findBody(trx, key);
	if (!body || body.merged) return;
	if (language) await putCorrespondence(trx, body.id, language.after);
	const eraseAfter = eraseAddressAfter(at);
	for (const email of emails)
		await insertRespondentContact(trx, body.id, { name: '', email, eraseAfter }, at);
}

/** The audit says how many addresses were added, not which. */
const hidden = (writing: readonly WritingChange[]) =>
	writing.map(({ emails, ...change }) => ({ ...change, addresses: emails.length }));
