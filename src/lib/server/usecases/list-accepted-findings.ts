import type { Severity } from '#lib/domain/compilation/findings/finding.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import type { FindingToSettle } from '#lib/domain/compilation/reading/told-findings.ts';
import { toldFindings } from '#lib/domain/compilation/reading/told-findings.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDigest } from '../db/compilations.ts';
import { findConsultation } from '../db/consultations.ts';
import { checkNewestCompilation } from '../db/findings.ts';
import { loadSnapshot } from '../db/snapshot.ts';

/** The findings on the newest draft in a language that staff let stand: the gravest first, a hundred at most; `counts` is of all. */
export type AcceptedInLanguage = {
	language: OfficialLanguage;
	counts: Record<Severity, number>;
	findings: FindingToSettle[];
};

/** What staff let stand in the drafts of a consultation, where they did, in words of `messages`. Throws `not-found`. */
export async function listAcceptedFindings(
	ctx: Context,
	actor: Actor,
	{ slug, messages }: { slug: string; messages: OfficialLanguage }
): Promise<AcceptedInLanguage[]> {
	ensureMay(actor, 'read-compilation');
	const snapshot = await loadSnapshot(ctx.db, slug);
	const stored = await findConsultation(ctx.db, slug);
	if (!snapshot || !stored) throw new AppError('not-found');
	const { languages, originalLanguage } = stored.consultation;
	const mayRead = hasRight(actor, 'read-submissions');
	const editions: AcceptedInLanguage[] = [];
	for (const language of languages) {
		if ((await findDigest(ctx.db, stored.id, language)) === undefined) continue;
		const checked = await checkNewestCompilation(ctx.db, stored.id, snapshot, language);
		const accepted = checked.findings.filter((each) => each.accepted);
		if (!checked.revision || accepted.length === 0) continue;
		const { model } = checked.revision;
		const of = (severity: Severity) => accepted.filter((each) => each.severity === severity);
		const bySeverity = { blocks: of('blocks'), look: of('look'), style: of('style') };
		const { findings } = toldFindings(Object.values(bySeverity).flat(), {
			...{ messages, originalLanguage, mayRead, page: 1 },
			sections: model.sections,
			numbers: numberCompilation(model),
			idOf: mayRead ? (id) => id : withoutSources(model).idOf
		});
		const { blocks, look, style } = bySeverity;
		const counts = { blocks: blocks.length, look: look.length, style: style.length };
		editions.push({ language, counts, findings });
	}
	return editions;
}
