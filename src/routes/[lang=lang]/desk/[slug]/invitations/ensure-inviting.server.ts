import type { RequestEvent } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listInvitations } from '#lib/server/usecases/list-invitations.ts';

/** A page of invitations that shows nothing of its own before something is posted to it: it opens to whoever may invite. */
export async function ensureInviting(
	event: Pick<RequestEvent, 'locals' | 'url'> & { params: { slug: string } }
): Promise<{ invitations: number }> {
	const { ctx, actor } = event.locals;
	const { slug } = event.params;
	const { length } = await forStaff(event, () => listInvitations(ctx, actor, { slug }));
	return { invitations: length };
}
