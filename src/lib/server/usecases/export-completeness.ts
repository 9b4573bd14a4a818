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
import type { Row, SheetFormat } from '../export/sheet/cell.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/** Replies read at once; memory holds the words of the table, never those of the answers. */
const atOnce = 500;

/**
 * The whole ledger of completeness as a spreadsheet, in `language`: a row for each reply in force, a column for each
 * question, read and written a few hundred at a time. Confidential replies stand at the end, in an order that tells nothing,
 * without names, lateness or the words of a decision. The file is called `hrc-16-22-completeness.csv`. Throws `not-found`.
 */
export async function exportCompleteness(
	ctx: Context,
	actor: Actor,
	{ slug, language, format }: { slug: string; language: OfficialLanguage; format: SheetFormat }
): Promise<SheetFile> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, consultation.id);
	const questions = questionsOf(questionnaire);
	const t = translatorOf(language);
	const at = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, {
			at,
			actor,
			action: 'export-completeness',
			subject: `consultation:${slug}`,
			details: { format }
		})
	);
	const head = [
		t('completeness:column.respondent'),
		t('completeness:column.status'),
		t('completeness:column.reason'),
		t('completeness:column.by'),
		t('completeness:column.late'),
		...questions.map(({ number, label }) =>
			[number, wordingIn(label, language).text].filter(Boolean).join('. ')
		)
	];
	const rowOf = (row: CompletenessRow): Row => [
		...(row.consent === 'confidential'
			? [t('common:consent.confidential'), t(`common:completeness.${row.completeness}`), '', '', '']
			: [
					namesOf(row),
					t(`common:completeness.${row.completeness}`),
					row.override?.reason ?? '',
					row.override?.by ?? '',
					row.late ? t('completeness:yes') : ''
				]),
		...questions.map(({ key }) => {
			const cell = row.cells.find(({ question }) => question === key);
			return cell ? t(`completeness:cell.${cell.state}`) : '';
		})
	];
	const namesOf = ({ signatories }: CompletenessRow) =>
		signatories
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language).text)
			.join(listDividerOf(language)) || t('desk:nameless');
	async function* batches(consultationId: string): AsyncGenerator<Row[]> {
		yield [head];
		for (const confidential of [false, true]) {
			let after: ReplyPlace | undefined;
			do {
				const asked = { after, limit: atOnce, confidential };
				const page = await pageOfCompleteness(ctx.db, consultationId, asked);
				yield page.rows.map(rowOf);
				after = page.more ? page.rows.at(-1)?.place : undefined;
			} while (after);
		}
	}
	return sheetFile(batches(consultation.id), {
		...{ format, name: `${slug}-completeness` },
		isRightToLeft: language === 'ar'
	});
}
