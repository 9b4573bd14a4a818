import type { TrackedFile } from '#lib/domain/attached-file.ts';
import { filesSent } from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Question } from '#lib/domain/questionnaire.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import { decisionOn } from '#lib/domain/second-reply-decision.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { listFiles } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { StoredReply } from '../db/stored-reply.ts';
import { findReply } from '../db/stored-reply.ts';
import { findSecondReplies } from '../db/second-replies.ts';

/** `files` are those that count. */
export type ComparedReply = StoredReply & { files: TrackedFile[] };

export type ComparedReplies = {
	first: ComparedReply;
	second: ComparedReply;
	questions: (Pick<Question, 'key' | 'number' | 'kind' | 'label' | 'options'> & {
		first?: Answer;
		second?: Answer;
	})[];
	/** Both are in the name of one State: they can say one position together. */
	ofOneState: boolean;
	isDecided: boolean;
	mayDecide: boolean;
};

/** Two replies side by side, question by question; those that neither answers are left out. Throws `not-found`. */
export async function compareSecondReplies(
	ctx: Context,
	actor: Actor,
	input: { slug: string; first: string; second: string }
): Promise<ComparedReplies> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const first = await findReply(ctx.db, consultation.id, input.first);
	const second = await findReply(ctx.db, consultation.id, input.second);
	if (!first || !second) throw new AppError('not-found');
	const { questionnaire } = await getFrozenRevision(ctx.db, second.revisionId);
	const before = await readStoredAnswers(ctx.db, first.id);
	const after = await readStoredAnswers(ctx.db, second.id);
	const holding = await findSecondReplies(ctx.db, consultation.id);
	return {
		first: { ...first, files: filesSent(await listFiles(ctx.db, first.id)) },
		second: { ...second, files: filesSent(await listFiles(ctx.db, second.id)) },
		questions: questionsOf(questionnaire).flatMap(({ key, number, kind, label, options }) => {
			const one = before.find(({ question }) => question === key);
			const other = after.find(({ question }) => question === key);
			return one || other
				? [
						{
							key,
							number,
							kind,
							label,
							...(options && { options }),
							...(one && { first: one }),
							...(other && { second: other })
						}
					]
				: [];
		}),
		ofOneState: statesOf(first).some((state) => statesOf(second).includes(state)),
		isDecided: decisionOn(holding, first.key, second.key) !== undefined,
		mayDecide: hasRight(actor, 'decide-replies')
	};
}

function statesOf({ signatories }: StoredReply): string[] {
	return signatories
		.filter(({ kind, role }) => kind === 'state' && role !== 'embedded')
		.map(({ key }) => key);
}
