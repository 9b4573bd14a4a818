import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/domain/error.ts';
import { linkNameFrom } from '#lib/domain/link-name.ts';
import type { Actor } from '#lib/domain/user.ts';
import { colleagueRoles } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { countOpenLinks, insertAccessLink } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { holdSubmission } from '../db/clearances.ts';
import { findDraft } from '../db/drafts.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/** Most links to one reply that are open at once. */
const mostLinks = 50;

export type MadeLink =
	| { ok: true; id: string; token: string }
	| { ok: false; reason: 'invalid'; fields: ('name' | 'role')[] }
	| { ok: false; reason: 'too-many'; limit: number };

/**
 * Makes a link for a colleague, under the name that the others see. Its token is given once; a hash of it is kept. There is
 * one kind of holder: a link for a colleague never manages others. Throws `forbidden`, `link-closed`, and
 * `conflict` for a reply that was withdrawn or superseded.
 */
export async function makeLink(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; name: string; role: string }
): Promise<MadeLink> {
	ensureHolds(actor, input.submissionId, 'manage');
	const name = linkNameFrom(input.name);
	const role = colleagueRoles.find((each) => each === input.role);
	if (!name || !role)
		return {
			ok: false,
			reason: 'invalid',
			fields: [...(name ? [] : (['name'] as const)), ...(role ? [] : (['role'] as const))]
		};
	const { submissionId } = input;
	const token = makeToken();
	const tokenHash = hashOfToken(token);
	const id = randomUUID();
	const made = await ctx.transact(async (trx) => {
		if (!(await holdSubmission(trx, submissionId))) throw new AppError('forbidden');
		const { status } = (await findDraft(trx, submissionId)) ?? {};
		if (status === 'withdrawn' || status === 'superseded') throw new AppError('conflict');
		if ((await countOpenLinks(trx, submissionId)) >= mostLinks) return false;
		const at = ctx.now();
		await insertAccessLink(trx, { tokenHash, id, submissionId, role, name, createdAt: at });
		await insertLinkEvent(trx, submissionId, {
			linkId: actor.id,
			kind: 'made-link',
			at,
			aboutLink: id
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'make-link',
			subject: submissionId,
			details: { link: id, role }
		});
		return true;
	});
	return made ? { ok: true, id, token } : { ok: false, reason: 'too-many', limit: mostLinks };
}
