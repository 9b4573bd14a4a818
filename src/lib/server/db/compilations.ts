import { createHash, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Database, Db } from './schema.ts';
import { fromJson } from './json-column.ts';

/** One state of the compilation in one language. `digest` is the SHA-256 of the model as it is stored, in hex. */
export type CompilationRevision = {
	id: string;
	consultationId: string;
	language: OfficialLanguage;
	/** From 1, in each language. */
	number: number;
	/** `draft`: as it was drafted. `edited`: what editors made of it. */
	state: string;
	model: Compilation;
	digest: string;
	createdAt: string;
	createdBy: string;
};

/** The newest revision in a language. */
export async function findNewestCompilation(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<CompilationRevision | undefined> {
	const row = await db
		.selectFrom('compilation_revisions')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && revisionOf(row);
}

/** The digest of the newest revision in a language, without reading its model. */
export async function findDigest(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<string | undefined> {
	const row = await db
		.selectFrom('compilation_revisions')
		.select('digest')
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.digest;
}

/** Revision `number` in a language. */
export async function findNumberedCompilation(
	db: Db,
	consultationId: string,
	language: OfficialLanguage,
	number: number
): Promise<CompilationRevision | undefined> {
	const row = await db
		.selectFrom('compilation_revisions')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('number', '=', number)
		.executeTakeFirst();
	return row && revisionOf(row);
}

/** The revisions in a language without their models, the newest first. */
export async function listCompilationRevisions(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<Pick<CompilationRevision, 'number' | 'createdAt' | 'createdBy'>[]> {
	const rows = await db
		.selectFrom('compilation_revisions')
		.select(['number', 'created_at', 'created_by'])
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.orderBy('number', 'desc')
		.execute();
	return rows.map((row) => ({
		number: row.number,
		createdAt: row.created_at,
		createdBy: row.created_by
	}));
}

/** The revision that was drafted last, in whatever language, without its model. */
export async function findLatestDraft(
	db: Db,
	consultationId: string,
	language?: OfficialLanguage
): Promise<Pick<CompilationRevision, 'id' | 'language' | 'number'> | undefined> {
	const row = await db
		.selectFrom('compilation_revisions')
		.select(['id', 'language', 'number'])
		.where('consultation_id', '=', consultationId)
		.$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
		.orderBy('created_at', 'desc')
		.orderBy('language')
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && { ...row, language: row.language as OfficialLanguage };
}

export async function findCompilation(
	db: Db,
	id: string
): Promise<CompilationRevision | undefined> {
	const row = await db
		.selectFrom('compilation_revisions')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	return row && revisionOf(row);
}

/** Adds a revision under the next number. Its writers wait for each other on the audit chain. */
export async function insertCompilation(
	trx: Db,
	revision: Omit<CompilationRevision, 'id' | 'number' | 'model'> & { model: string }
): Promise<CompilationRevision> {
	const newest = await trx
		.selectFrom('compilation_revisions')
		.select('number')
		.where('consultation_id', '=', revision.consultationId)
		.where('language', '=', revision.language)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	const row = {
		id: randomUUID(),
		consultation_id: revision.consultationId,
		language: revision.language,
		number: (newest?.number ?? 0) + 1,
		state: revision.state,
		model: revision.model,
		digest: revision.digest,
		created_at: revision.createdAt,
		created_by: revision.createdBy
	};
	await trx.insertInto('compilation_revisions').values(row).execute();
	return revisionOf(row);
}

/** A model as it is stored: in JSON, with the SHA-256 of that in hex. */
export function storedModel(compilation: Compilation): { model: string; digest: string } {
	const model = JSON.stringify(compilation);
	return { model, digest: createHash('sha256').update(model).digest('hex') };
}

/** Puts a model in place of that of a revision. Its writers wait for each other on the audit chain. */
export async function updateCompilation(
	trx: Db,
	id: string,
	compilation: Compilation
): Promise<void> {
	await trx
		.updateTable('compilation_revisions')
		.set(storedModel(compilation))
		.where('id', '=', id)
		.execute();
}

function revisionOf(row: Selectable<Database['compilation_revisions']>): CompilationRevision {
	return {
		id: row.id,
		consultationId: row.consultation_id,
		language: row.language as OfficialLanguage,
		number: row.number,
		state: row.state,
		model: fromJson(row.model),
		digest: row.digest,
		createdAt: row.created_at,
		createdBy: row.created_by
	};
}
