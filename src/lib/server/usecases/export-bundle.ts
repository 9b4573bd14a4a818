import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { AppError } from '#lib/domain/error.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { bundleOf } from '#lib/server/import/bundle/write.ts';

/**
 * A whole consultation as a bundle (JSON text). Confidential submissions are left out unless `withConfidential`,
 * which only an administrator may ask for. Throws `not-found`.
 */
export async function exportBundle(
	ctx: Context,
	actor: Actor,
	input: { slug: string; withConfidential?: boolean }
): Promise<string> {
	ensureMay(actor, input.withConfidential ? 'export-confidential' : 'manage-consultations');
	const { slug, withConfidential = false } = input;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (snapshot === undefined) throw new AppError('not-found', { slug });
	const bundle = bundleOf(snapshot, { withConfidential });
	const entry = {
		at: ctx.now(),
		actor,
		action: 'export-bundle',
		subject: `consultation:${slug}`,
		details: { withConfidential }
	};
	await ctx.transact((trx) => appendAudit(trx, entry));
	return bundle;
}
