import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Consultation, DocumentPlan } from '#lib/domain/consultation.ts';
import type { Act, Mandate } from '#lib/domain/mandate.ts';
import type { Theme } from '#lib/domain/theme.ts';
import type { Database, Db } from './schema.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, optional, optionalJson, toJson } from './json-column.ts';

type ConsultationRow = Selectable<Database['consultations']>;
type ActRow = Selectable<Database['acts']>;

export type StoredConsultation = { id: string; consultation: Consultation };

/** The consultation with this slug. */
export async function findConsultation(
	db: Db,
	slug: string
): Promise<StoredConsultation | undefined> {
	const row = await db
		.selectFrom('consultations')
		.selectAll()
		.where('slug', '=', slug)
		.executeTakeFirst();
	return row && { id: row.id, consultation: consultationOf(row) };
}

/** What every page of a document says of its consultation. */
export async function findConsultationById(
	db: Db,
	id: string
): Promise<Pick<Consultation, 'slug' | 'title'> | undefined> {
	const row = await db
		.selectFrom('consultations')
		.select(['slug', 'title'])
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { slug: row.slug, title: fromJson(row.title) };
}

/** All consultations, the one that opened last first. */
export async function listConsultations(db: Db): Promise<StoredConsultation[]> {
	const rows = await db
		.selectFrom('consultations')
		.selectAll()
		.orderBy('opens_at', 'desc')
		.orderBy('slug')
		.execute();
	return rows.map((row) => ({ id: row.id, consultation: consultationOf(row) }));
}

export async function hasConsultations(db: Db): Promise<boolean> {
	const row = await db.selectFrom('consultations').select('id').limit(1).executeTakeFirst();
	return row !== undefined;
}

/** The mandate of a consultation. Throws when the consultation is not there. */
export async function getMandate(db: Db, consultationId: string): Promise<Mandate> {
	const { due_session, agenda_item } = await db
		.selectFrom('consultations')
		.select(['due_session', 'agenda_item'])
		.where('id', '=', consultationId)
		.executeTakeFirstOrThrow();
	const rows = await db
		.selectFrom('acts')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('position')
		.execute();
	const acts = (part: string) => rows.filter((row) => row.part === part).map(actOf);
	const [act] = acts('act');
	if (act === undefined) throw new Error('a consultation without the act that asks for it');
	return {
		act,
		background: acts('background'),
		sources: acts('source'),
		dueSession: due_session,
		...optional('agendaItem', agenda_item)
	};
}

/** The codebook of a consultation, in its order. */
export async function findThemes(db: Db, consultationId: string): Promise<Theme[]> {
	const rows = await db
		.selectFrom('themes')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({
		key: row.key,
		name: fromJson(row.name),
		...optionalJson<'description', Theme['description']>('description', row.description),
		...optional('parent', row.parent_key)
	}));
}

/** Puts another plan of the document in the place of that of the consultation. */
export async function replaceDocument(
	trx: Db,
	consultationId: string,
	document: DocumentPlan
): Promise<void> {
	await trx
		.updateTable('consultations')
		.set({ document: toJson(document) })
		.where('id', '=', consultationId)
		.execute();
}

/** Puts `themes`, in their order, in the place of the codebook. */
export async function replaceThemes(
	trx: Db,
	consultationId: string,
	themes: readonly Theme[]
): Promise<void> {
	await trx.deleteFrom('themes').where('consultation_id', '=', consultationId).execute();
	await insertThemes(trx, consultationId, themes);
}

function insertThemes(trx: Db, consultationId: string, themes: readonly Theme[]): Promise<void> {
	return insertAll(
		trx,
		'themes',
		themes.map((theme, position) => ({
			consultation_id: consultationId,
			position,
			key: theme.key,
			name: toJson(theme.name),
			description: toJson(theme.description),
			parent_key: theme.parent ?? null
		}))
	);
}

/** Adds a consultation with its mandate and themes. Returns its id. Fails when the slug is taken. */
export async function insertConsultation(
	trx: Db,
	parts: { mandate: Mandate; consultation: Consultation; themes: Theme[]; createdAt: string }
): Promise<string> {
	const { mandate, consultation, themes, createdAt } = parts;
	const id = randomUUID();
	await trx
		.insertInto('consultations')
		.values({
			id,
			slug: consultation.slug,
			title: toJson(consultation.title),
			summary: toJson(consultation.summary),
			background: toJson(consultation.background),
			notice: toJson(consultation.notice),
			languages: toJson(consultation.languages),
			original_language: consultation.originalLanguage,
			opens_at: consultation.opensAt,
			closes_at: consultation.closesAt,
			late_replies: consultation.lateReplies,
			counting_rule: consultation.countingRule,
			contact: toJson(consultation.contact),
			document: toJson(consultation.document),
			due_session: mandate.dueSession,
			agenda_item: mandate.agendaItem ?? null,
			created_at: createdAt
		})
		.execute();
	const acts: [string, Act][] = [
		['act', mandate.act],
		...mandate.background.map((act): [string, Act] => ['background', act]),
		...mandate.sources.map((act): [string, Act] => ['source', act])
	];
	await insertAll(
		trx,
		'acts',
		acts.map(([part, act], position) => ({
			consultation_id: id,
			position,
			part,
			key: act.key,
			kind: act.kind,
			body: act.body,
			number: act.number,
			symbol: act.symbol,
			date: act.date,
			title: toJson(act.title),
			operative: toJson(act.operative)
		}))
	);
	await insertThemes(trx, id, themes);
	return id;
}

/** Puts what is known of the document in place of what was. */
export async function updateDocumentPlan(
	trx: Db,
	consultationId: string,
	document: Consultation['document']
): Promise<void> {
	await trx
		.updateTable('consultations')
		.set({ document: toJson(document) })
		.where('id', '=', consultationId)
		.execute();
}

function consultationOf(row: ConsultationRow): Consultation {
	return {
		slug: row.slug,
		title: fromJson(row.title),
		summary: fromJson(row.summary),
		background: fromJson(row.background),
		...optionalJson<'notice', Consultation['notice']>('notice', row.notice),
		languages: fromJson(row.languages),
		originalLanguage: row.original_language as Consultation['originalLanguage'],
		opensAt: row.opens_at,
		closesAt: row.closes_at,
		lateReplies: row.late_replies as Consultation['lateReplies'],
		countingRule: row.counting_rule as Consultation['countingRule'],
		contact: fromJson(row.contact),
		document: fromJson(row.document)
	};
}

function actOf(row: ActRow): Act {
	return {
		key: row.key,
		kind: row.kind as Act['kind'],
		body: row.body as Act['body'],
		number: row.number,
		symbol: row.symbol,
		date: row.date,
		title: fromJson(row.title),
		...optionalJson<'operative', Act['operative']>('operative', row.operative)
	};
}
