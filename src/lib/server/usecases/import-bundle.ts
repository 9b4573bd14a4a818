import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import type { BundleError } from '#lib/server/import/bundle/place.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import type { StoringConflict } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { isSlug } from '#lib/server/import/bundle/slug.ts';

export type ImportedBundle =
	| {
			ok: true;
			slug: string;
			submissions: number;
			respondents: number;
			warnings: BundleError[];
	  }
	| { ok: false; errors: BundleError[] };

/**
 * Takes in a consultation from a bundle (JSON, UTF-8): all of it or nothing. `slug` stands in place of the bundle's own.
 * Expected refusals come back as places and reasons, and so do warnings, which refuse nothing; `progress` hears how many submissions are written.
 */
export async function importBundle(
	ctx: Context,
	actor: Actor,
	input: {
		bundle: string | Uint8Array;
		slug?: string;
		progress?: (done: number, total: number) => void;
	}
): Promise<ImportedBundle> {
	ensureMay(actor, 'manage-consultations');
	if (input.slug !== undefined && !isSlug(input.slug))
		return refuse('slug', 'is not a slug: lower-case letters, digits and hyphens, at most 100');
	const parsed = parseBundle(input.bundle);
	if (!parsed.ok) return parsed;
	const { snapshot } = parsed;
	if (input.slug !== undefined)
		snapshot.consultation = { ...snapshot.consultation, slug: input.slug };
	const { slug } = snapshot.consultation;
	const counts = {
		submissions: snapshot.submissions.length,
		respondents: snapshot.respondents.length
	};
	const at = ctx.now();
	try {
		await ctx.transact(async (trx) => {
			// The audit comes first: of two imports of one slug the second waits here and then finds it taken.
			await appendAudit(trx, {
				at,
				actor,
				action: 'import-bundle',
				subject: `consultation:${slug}`,
				details: counts
			});
			const stored = await insertSnapshot(trx, snapshot, { at, progress: input.progress });
			if (!stored.ok) throw new NotStored(stored);
			await ctx.search.put(trx, stored.submissionIds);
		});
	} catch (error) {
		if (error instanceof NotStored) return { ok: false, errors: conflictErrors(error.conflict) };
		throw error;
	}
	return { ok: true, slug, ...counts, warnings: parsed.warnings };
}

/** Undoes the transaction. */
class NotStored extends Error {
	readonly conflict: StoringConflict;
	constructor(conflict: StoringConflict) {
		super(conflict.reason);
		this.conflict = conflict;
	}
}

function conflictErrors(conflict: StoringConflict): BundleError[] {
	if (conflict.reason === 'slug-taken')
		return [
			{
				place: 'consultation.slug',
				why: `there is a consultation ${conflict.slug} already; import under another slug`
			}
		];
	return conflict.keys.map((key) => ({
		place: `respondents (${key})`,
		why: 'the registry holds another entry under this key'
	}));
}

function refuse(place: string, why: string): ImportedBundle {
	return { ok: false, errors: [{ place, why }] };
}
