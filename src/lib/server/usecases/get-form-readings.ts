import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { StoredReading } from '../db/form-readings.ts';
import { findFormReading, listFormReadings } from '../db/form-readings.ts';

export type FormReadings = {
	/** The link lets its holder upload forms and take what they say. */
	mayWrite: boolean;
	readings: Omit<StoredReading, 'reading'>[];
	/** The one that is asked for. */
	asked?: StoredReading;
};

/** The forms that were read into a draft, and one of them whole. Throws `forbidden`, and `not-found` where it is gone. */
export async function getFormReadings(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; reading?: string }
): Promise<FormReadings> {
	ensureHolds(actor, input.submissionId, 'read');
	const { submissionId, reading } = input;
	const asked =
		reading === undefined ? undefined : await findFormReading(ctx.db, submissionId, reading);
	if (reading !== undefined && !asked) throw new AppError('not-found');
	return {
		mayWrite: mayWithLink(actor.role, 'write'),
		readings: await listFormReadings(ctx.db, submissionId),
		...(asked && { asked })
	};
}
