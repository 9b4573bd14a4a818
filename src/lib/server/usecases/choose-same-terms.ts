import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { confidentialAmong, findSearch, putChoice } from '../db/similar-texts.ts';

/**
 * Lets the compilation tell a family in the words of one member, "and twelve others in the same terms". The replies stay as
 * they are, and count as before. `told` is the id of a submission in a family. Throws `not-found`, and
 * `invalid` where it is confidential and can be told nowhere.
 */
export async function chooseSameTerms(
	ctx: Context,
	actor: Actor,
	{ slug, told }: { slug: string; told: string }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const search = await findSearch(trx, consultation.id);
		const family = search?.families.find(({ members }) => members.includes(told));
		if (!family) throw new AppError('not-found');
		if ((await confidentialAmong(trx, [told])).has(told)) throw new AppError('invalid');
		const others = family.members.filter((each) => each !== told);
		const choice = { told, others };
		await putChoice(trx, consultation.id, choice, { at, by: nameOfActor(actor) });
		await appendAudit(trx, {
			at,
			actor,
			action: 'choose-same-terms',
			subject: `submission:${told}`,
			details: { others: others.length }
		});
	});
}
