import type { Actor } from '#lib/domain/user.ts';
import { endSession } from '#lib/server/auth/session.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';

/** Anyone may end the session whose token they hold. A token that is no session's changes nothing. */
export async function signOut(
	ctx: Context,
	actor: Actor,
	{ token }: { token: string }
): Promise<void> {
	await ctx.transact(async (trx) => {
		await endSession(trx, token);
		if (actor.kind !== 'user') return;
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'sign-out',
			subject: `user:${actor.id}`
		});
	});
}
