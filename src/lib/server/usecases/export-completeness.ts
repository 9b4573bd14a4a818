import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { ReplyPlace } from '#lib/domain/reply-list.ts';
import type { Actor } from '#lib/domain/user.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import type { CompletenessRow } from '../db/completeness-rows.ts';
import { pageOfCompleteness } from '../db/completeness-rows.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { tableCsv } from '../export/table-csv.ts';
import { tableXlsx } from '../export/table-xlsx.ts';

/** Replies read at once; memory holds the words of the table, never those of the answers. */
const atOnce = 500;

/**
 * The whole ledger of completeness as a spreadsheet, in `language`: a row for each reply in force, a column for each
 * question. Named `hrc-16-22-completeness.csv`. Throws `not-found`.
 */
export async function exportCompleteness(
	ctx: Context,
	actor: Actor,
	{ slug, language, format }: { slug: string; language: OfficialLanguage; format: 'csv' | 'xlsx' }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, consultation.id);
	const questions = questionsOf(questionnaire);
	const t = translatorOf(language);
	const divider = listDividerOf(language);
	const namesOf = ({ signatories }: CompletenessRow) =>
		signatories
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language).text)
			.join(divider);
	const table: string[][] = [
		[
			t('completeness:column.respondent'),
			t('completeness:column.status'),
			t('completeness:column.reason'),
			t('completeness:column.by'),
			t('completeness:column.late'),
			...questions.map(({ number, label }) =>
				[number, wordingIn(label, language).text].filter(Boolean).join('. ')
			)
		]
	];
	let after: ReplyPlace | undefined;
	for (;;) {
		const { rows, more } = await pageOfCompleteness(ctx.db, consultation.id, {
			after,
			limit: atOnce
		});
		for (const row of rows)
			table.push([
				namesOf(row) || t('desk:nameless'),
				t(`common:completeness.${row.completeness}`),
				row.override?.reason ?? '',
				row.override?.by ?? '',
				row.late ? t('completeness:yes') : '',
				...questions.map(({ key }) => {
					const cell = row.cells.find(({ question }) => question === key);
					return cell ? t(`completeness:cell.${cell.state}`) : '';
				})
			]);
		after = rows.at(-1)?.place;
		if (!more || !after) break;
	}
	const at = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, {
			at,
			actor,
			action: 'export-completeness',
			subject: `consultation:${slug}`,
			details: { format, replies: table.length - 1 }
		})
	);
	const name = `${slug}-completeness.${format}`;
	return format === 'csv'
		? { bytes: tableCsv(table), mediaType: 'text/csv; charset=utf-8', name }
		: {
				bytes: await tableXlsx(table, { isRightToLeft: language === 'ar' }),
				mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				name
			};
}
