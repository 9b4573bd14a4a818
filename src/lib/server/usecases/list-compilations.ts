import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { checkNewestCompilation } from '../db/findings.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { loadSnapshot } from '../db/snapshot.ts';

/** Where the compilation stands in one language. */
export type CompilationState = {
	language: OfficialLanguage;
	draft?: {
		number: number;
		draftedAt: string;
		draftedBy?: string;
		/** Those that are open; accepted ones are not counted. */
		findings: { blocks: number; look: number; style: number };
	};
};

/** The state of the compilation in each official language, the newest draft checked against the replies as they are now. */
export async function listCompilations(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<CompilationState[]> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const snapshot = consultation && (await loadSnapshot(ctx.db, slug));
	if (!snapshot) throw new AppError('not-found');
	const states: CompilationState[] = [];
	for (const language of officialLanguages) {
		if (!(await findNewestCompilation(ctx.db, consultation.id, language))) {
			states.push({ language });
			continue;
		}
		const { revision, findings } = await checkNewestCompilation(
			ctx.db,
			consultation.id,
			snapshot,
			language
		);
		if (!revision) continue;
		const count = (severity: string) =>
			findings.filter((each) => each.severity === severity && !each.accepted).length;
		states.push({
			language,
			draft: {
				number: revision.number,
				draftedAt: revision.createdAt,
				draftedBy: await draftedBy(ctx.db, revision.createdBy),
				/** Those that are open; accepted ones are not counted. */
				findings: { blocks: count('blocks'), look: count('look'), style: count('style') }
			}
		});
	}
	return states;
}
