import type { AnsweredFilter } from '#lib/domain/answered-list.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { columnName, rowName } from '#lib/i18n/figure-words.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { pageOfAnswered } from '../db/answered.ts';
import { appendAudit } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { tableCsv } from '../export/table-csv.ts';

const atOnce = 500;

/** The list of who has answered and who has not as comma-separated values, in `language`. Throws `not-found`. */
export async function exportAnswered(
	ctx: Context,
	actor: Actor,
	{ slug, filter, language }: { slug: string; filter: AnsweredFilter; language: OfficialLanguage }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const t = translatorOf(language);
	const isState = filter.kind === 'state';
	const table = [
		[
			t('desk:column.respondent'),
			t(isState ? 'overview:head.groups' : 'overview:head.categories'),
			t('overview:answered.answer')
		]
	];
	for (let after: string | undefined = ''; after !== undefined;) {
		const page = await pageOfAnswered(ctx.db, consultation.id, filter, { after, most: atOnce });
		for (const { name, group, category, answer } of page.entries)
			table.push([
				wordingIn(name, language).text,
				isState
					? rowName(t, language, 'groups', group ?? 'observers')
					: rowName(t, language, 'categories', category ?? 'unknown'),
				columnName(t, answer)
			]);
		after = page.next;
	}
	const at = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, {
			at,
			actor,
			action: 'export-answered',
			subject: `consultation:${slug}`,
			details: { respondents: table.length - 1 }
		})
	);
	return {
		bytes: tableCsv(table),
		mediaType: 'text/csv; charset=utf-8',
		name: `${slug}-answered.csv`
	};
}
