import { checkCompilation } from '#lib/domain/compilation/findings/check.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { loadSnapshot } from '../db/snapshot.ts';

/** Where the compilation stands in one language. */
export type CompilationState = {
	language: OfficialLanguage;
	draft?: {
		number: number;
		draftedAt: string;
		draftedBy?: string;
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
		const revision = await findNewestCompilation(ctx.db, consultation.id, language);
		if (!revision) {
			states.push({ language });
			continue;
		}
		const findings = checkCompilation(revision.model, snapshot);
		const count = (severity: string) =>
			findings.filter((finding) => finding.severity === severity).length;
		states.push({
			language,
			draft: {
				number: revision.number,
				draftedAt: revision.createdAt,
				draftedBy: await draftedBy(ctx.db, revision.createdBy),
				findings: { blocks: count('blocks'), look: count('look'), style: count('style') }
			}
		});
	}
	return states;
}
