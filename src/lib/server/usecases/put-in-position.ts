import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPassagesByTheme } from '../db/position-passages.ts';
import { findStoredPositions, replacePositions } from '../db/positions.ts';

/** Most passages at once. */
const mostPassages = 1000;

/**
 * Puts passages in a position, out of any other, or takes them out where no position is given. Only what is coded to the
 * theme of the position goes in. Throws `not-found`; `invalid` with `field` (`passages`).
 */
export async function putInPosition(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		position?: string;
		passages: readonly { submissionId: string; excerpt: string }[];
	}
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const { slug, position, passages } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	if (passages.length === 0 || passages.length > mostPassages)
		throw new AppError('invalid', { field: 'passages' });
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: ctx.now(),
			actor,
			action: 'put-in-position',
			subject: `consultation:${slug}`,
			details: { position: position ?? null, passages: [...passages] }
		});
		const positions = await findStoredPositions(trx, stored.id);
		const wanted = positions.find(({ key }) => key === position);
		if (position !== undefined && wanted === undefined) throw new AppError('not-found');
		const idOf = (each: { submissionId: string; excerpt: string }) =>
			`${each.submissionId} ${each.excerpt}`;
		const moved = new Set(passages.map(idOf));
		if (wanted !== undefined) {
			const coded = new Set(
				(await findPassagesByTheme(trx, stored.id))
					.filter(({ theme }) => theme === wanted.theme)
					.map(idOf)
			);
			if ([...moved].some((each) => !coded.has(each)))
				throw new AppError('invalid', { field: 'passages' });
		}
		const added = passages.map(({ submissionId, excerpt }) => ({
			submissionId,
			excerpt,
			isCoded: true
		}));
		await replacePositions(
			trx,
			stored.id,
			positions.map((each) => ({
				...each,
				members: [
					...each.members.filter((member) => !moved.has(idOf(member))),
					...(each === wanted ? added : [])
				]
			}))
		);
	});
}
