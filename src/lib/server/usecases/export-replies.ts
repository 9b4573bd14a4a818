import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import { genevaMoment } from '#lib/domain/geneva-time.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { isOfficialLanguage, wordingIn } from '#lib/domain/language.ts';
import type { ReplyFilter, ReplyOrder, ReplyPlace } from '#lib/domain/reply-list.ts';
import { findState, stateName } from '#lib/domain/states.ts';
import { hasDayOfReceiptOnly } from '#lib/domain/registering.ts';
import type { Actor } from '#lib/domain/user.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { mostChosen } from '../db/chosen-replies.ts';
import { findDeskConsultation } from '../db/desk.ts';
import type { NarrowedTo } from '../db/reply-filter.ts';
import { narrowTo } from '../db/reply-filter.ts';
import type { ReplyRow } from '../db/reply-rows.ts';
import { pageOfRows } from '../db/reply-rows.ts';
import type { Row, SheetFormat } from '../export/sheet/cell.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/** Replies read at once; memory holds no more of them. */
const atOnce = 1000;

/**
 * The replies that a list shows, on all its pages and in its order, or those of them that were `chosen`, as a spreadsheet
 * in `language`: what is known of each beside its words. Confidential replies are left out unless whoever has the right to
 * them asks for them by name. Named `hrc-16-22-replies.csv`. Throws `not-found` and `forbidden`.
 */
export async function exportReplies(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		format: SheetFormat;
		filter: ReplyFilter;
		order: ReplyOrder;
		chosen?: readonly string[];
		withConfidential?: boolean;
	}
): Promise<SheetFile> {
	ensureMay(actor, 'read-submissions');
	const { slug, language, format, order, chosen, withConfidential = false } = input;
	if (withConfidential) ensureMay(actor, 'export-confidential');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const at = ctx.now();
	const filter: NarrowedTo = {
		...(chosen
			? { ids: chosen.slice(0, mostChosen), status: 'any' }
			: narrowTo(input.filter, { search: ctx.search, now: at })),
		withoutConfidential: !withConfidential
	};
	await ctx.transact((trx) =>
		appendAudit(trx, {
			at,
			actor,
			action: 'export-replies',
			subject: `consultation:${slug}`,
			details: {
				...{ format, withConfidential },
				...(chosen ? { chosen: chosen.length } : { filter: factsOf(input.filter) })
			}
		})
	);
	const { head, rowOf } = columnsIn(language);
	async function* batches(consultationId: string): AsyncGenerator<Row[]> {
		yield [head];
		let after: ReplyPlace | undefined;
		do {
			const page = await pageOfRows(ctx.db, consultationId, {
				filter,
				order,
				after,
				limit: atOnce
			});
			yield page.rows.map(rowOf);
			after = page.next;
		} while (after);
	}
	return sheetFile(batches(consultation.id), {
		...{ format, name: `${slug}-replies`, isRightToLeft: language === 'ar' }
	});
}

/** The filter as the audit keeps it: no word of an answer and no name. */
const factsOf = ({ words: _, name: __, ...facts }: ReplyFilter) => facts;

function columnsIn(language: OfficialLanguage): { head: Row; rowOf: (row: ReplyRow) => Row } {
	const t = translatorOf(language);
	const divider = listDividerOf(language);
	const known = new Map<string, string>();
	/** The words of a key; the same few come again in every row. */
	const say = (key: string) => {
		let text = known.get(key);
		if (text === undefined) known.set(key, (text = t(key)));
		return text;
	};
	const nameIn = (texts: Texts) => wordingIn(texts, language).text;
	const yes = (is: boolean) => (is ? say('search:export.yes') : undefined);
	const countryOf = (key: string | undefined) =>
		key !== undefined && findState(key) ? stateName(key, language) : key;
	const languageName = (tag: string) =>
		isOfficialLanguage(tag) ? say(`desk:language.${tag}`) : tag;
	return {
		head: [
			say('desk:column.respondent'),
			say('search:export.column.other'),
			say('desk:column.kind'),
			say('search:by.category'),
			say('search:by.country'),
			say('search:by.group'),
			say('desk:column.completeness'),
			say('desk:filter-by.status'),
			say('desk:column.received'),
			say('desk:late'),
			say('desk:joint'),
			say('desk:column.channel'),
			say('search:export.column.channel-reference'),
			say('search:export.column.document'),
			say('desk:column.language'),
			say('desk:filter-by.consent'),
			say('search:export.column.files'),
			say('search:export.column.reference'),
			say('search:export.column.key')
		],
		rowOf: ({ lead, ...row }) => [
			lead ? nameIn(lead.name) : say('desk:nameless'),
			row.others.map(nameIn).join(divider),
			lead && say(`desk:kind.${lead.kind}`),
			lead?.category && say(`common:category.${lead.category}`),
			countryOf(lead?.country),
			lead?.group && say(`registry:groups.${lead.group}`),
			row.statement ? undefined : say(`common:completeness.${row.completeness}`),
			say(`desk:status.${row.status}`),
			receivedCell(row),
			yes(row.late),
			yes(row.joint),
			say(`desk:channel.${row.channel}`),
			row.channelReference,
			row.documentDate && { day: row.documentDate },
			languageName(row.language),
			say(`common:consent.${row.consent}`),
			row.files,
			row.reference,
			row.key
		]
	};
}

/** When a reply came, in Geneva: the day alone where nobody noted the hour. */
function receivedCell({ channel, receivedAt }: ReplyRow): Row[number] {
	if (receivedAt === undefined) return undefined;
	return hasDayOfReceiptOnly(channel, receivedAt)
		? { day: genevaDay(receivedAt) }
		: { moment: genevaMoment(receivedAt) };
}
