import { AppError } from '#lib/domain/error.ts';
import { figureNames } from '#lib/domain/figure.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { columnName, rowName, rowsHead } from '#lib/i18n/figure-words.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { loadFigures } from '../db/figures.ts';
import type { Row } from '../export/sheet/cell.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/**
 * The numbers of one figure of the overview as comma-separated values, in `language`; days are written `2011-11-04`, and of
 * replies over time the last column is the total so far, as on the page. Named
 * `hrc-16-22-groups.csv`. Throws `not-found`, also where there is no such figure.
 */
export async function exportFigure(
	ctx: Context,
	actor: Actor,
	input: { slug: string; figure: string; language: OfficialLanguage }
): Promise<SheetFile> {
	ensureMay(actor, 'read-compilation');
	const { slug, language } = input;
	const wanted = figureNames.find((name) => name === input.figure);
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation || !wanted) throw new AppError('not-found');
	const { figures, arrivals } = await loadFigures(ctx.db, consultation, {
		now: ctx.now(),
		seesReplies: hasRight(actor, 'read-submissions')
	});
	const figure = figures.find(({ name }) => name === wanted);
	if (!figure) throw new AppError('not-found');
	const t = translatorOf(language);
	const several = figure.columns.length > 1;
	const isCurve = wanted === 'arrivals';
	let soFar = 0;
	const totalOf = (counts: readonly number[]) => {
		const total = counts.reduce((sum, count) => sum + count, 0);
		soFar += total;
		return isCurve ? soFar : total;
	};
	const table: Row[] = [
		[
			rowsHead(t, wanted, arrivals.period),
			...figure.columns.map((column) => columnName(t, column)),
			...(several ? [t(isCurve ? 'overview:column.so-far' : 'desk:total')] : [])
		],
		...figure.rows.map(({ key, counts }) => [
			isCurve ? key : rowName(t, language, wanted, key),
			...counts,
			...(several ? [totalOf(counts)] : [])
		])
	];
	return sheetFile([table], {
		...{ format: 'csv' as const, name: `${slug}-${wanted}` },
		isRightToLeft: language === 'ar'
	});
}
