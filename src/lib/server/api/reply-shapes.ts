import { z } from 'zod';
import type { PublicReply, PublicReplyHead } from '#lib/domain/public-reply.ts';
import { respondentKinds } from '#lib/domain/respondent.ts';
import { channels } from '#lib/domain/submission.ts';
import { addressOf } from './consultation-answers.ts';
import { addressShape, instantShape, nextShape, textsShape } from './shapes.ts';

const kindShape = z.enum(respondentKinds);
const tagShape = z.string().meta({ description: 'BCP 47' });

const head = {
	id: z.string(),
	kind: kindShape,
	language: tagShape.meta({ description: 'Main language, BCP 47' }),
	attributed: z
		.strictObject({
			signatories: z.array(
				z.strictObject({
					key: z.string(),
					kind: kindShape,
					name: textsShape,
					role: z.enum(['lead', 'co-signatory', 'embedded'])
				})
			),
			receivedAt: instantShape.optional(),
			channel: z.enum(channels),
			isLate: z.boolean()
		})
		.optional()
		.meta({ description: 'Absent where the reply may not be attributed' }),
	href: addressShape
};

export const repliesShape = z
	.strictObject({ items: z.array(z.strictObject(head)), next: nextShape })
	.meta({
		id: 'Replies',
		description:
			'In the order of the compilation, then those without a name. Confidential replies are counted in the participation and nowhere else.'
	});

export const replyShape = z
	.strictObject({
		...head,
		revision: z.int().meta({ description: 'Of the questionnaire' }),
		answers: z.array(
			z.strictObject({
				question: z.string(),
				text: z.string().meta({ description: 'As received' }),
				choices: z.array(z.string()).optional(),
				language: tagShape,
				voice: z
					.string()
					.optional()
					.meta({ description: 'Key of the embedded signatory who speaks here' }),
				isWithheld: z
					.literal(true)
					.optional()
					.meta({ description: 'The words are left out: they would tell whose they are' })
			})
		)
	})
	.meta({ id: 'Reply', description: 'Files and contact data are not published' });

/** A reply, or what lists say of it, with its address. */
export function replyAnswer<Reply extends PublicReplyHead | PublicReply>(
	slug: string,
	reply: Reply
): Reply & { href: string } {
	return { ...reply, href: `${addressOf(slug)}/replies/${reply.id}` };
}
