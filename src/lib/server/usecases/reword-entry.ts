import { changesBetween } from '#lib/domain/compilation/corrigendum/changes-between.ts';
import { entriesOf, markOfEntry } from '#lib/domain/compilation/corrigendum/follow-up.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findConsultation } from '../db/consultations.ts';
import { findIssuedWhole } from '../db/issue-editions.ts';
import { findNewestIssue, findWordings, putWordings } from '../db/issues.ts';

/** Characters that an entry may have. */
const mostWords = 20_000;

/**
 * Gives an entry of the corrigendum under way an author's words; without words it says again what it said by itself. They hold as
 * long as the change is the one that they were written for. Throws `not-found`, also where the entry is gone, `invalid` with `field`, `too-large`, and
 * `document-closed` where no corrigendum is in draft: whoever clears it reads words that stay.
 */
export async function rewordEntry(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage | undefined; entry: string; words: string }
): Promise<void> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, entry } = input;
	const words = tidyWords(input.words);
	if (language === undefined) throw new AppError('invalid', { field: 'language' });
	if (words.length > mostWords) throw new AppError('too-large', { field: 'words' });
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const issued = await findIssuedWhole(ctx.db, stored.id, language);
	const newest = await findNewestCompilation(ctx.db, stored.id, language);
	const changes = issued && newest ? changesBetween(issued.model, newest.model) : [];
	const said = entriesOf(changes, language, {}).find(({ id }) => id === entry);
	if (!said) throw new AppError('not-found');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at,
			actor,
			action: 'reword-entry',
			subject: `consultation:${slug}`,
			details: { language }
		});
		const issue = await findNewestIssue(trx, stored.id);
		if (issue?.kind !== 'corrigendum') throw new AppError('document-closed');
		const wordings = await findWordings(trx, issue.id);
		const { [entry]: _, ...others } = wordings[language] ?? {};
		const own =
			words === '' ? others : { ...others, [entry]: { of: markOfEntry(said), text: words } };
		if (!(await putWordings(trx, issue.id, { ...wordings, [language]: own })))
			throw new AppError('document-closed');
	});
}
