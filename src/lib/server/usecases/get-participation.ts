import type { Participation } from '#lib/domain/participation.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { AppError } from '#lib/domain/error.ts';
import { participationIn } from '#lib/domain/participation.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { loadCounted } from '#lib/server/db/participation.ts';

/** The counts that the compilation states. Throws `not-found`. */
export async function getParticipation(
	ctx: Context,
	actor: Actor,
	input: { slug: string }
): Promise<Participation> {
	ensureMay(actor, 'read-compilation');
	const counted = await loadCounted(ctx.db, input.slug);
	if (counted === undefined) throw new AppError('not-found', { slug: input.slug });
	return participationIn(counted);
}
