import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Question, Questionnaire, Section } from '#lib/domain/questionnaire.ts';
import type { Database, Db } from './schema.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, optional, optionalJson, toJson } from './json-column.ts';

export type StoredQuestionnaire = { id: string; questionnaire: Questionnaire };

/** The newest revision of a consultation's questionnaire. Throws when there is none. */
export async function getNewestQuestionnaire(
	db: Db,
	consultationId: string
): Promise<StoredQuestionnaire> {
	const { id } = await db
		.selectFrom('questionnaire_revisions')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	return getQuestionnaire(db, id);
}

/** The revision of a consultation's questionnaire with this number. */
export async function findRevision(
	db: Db,
	consultationId: string,
	number: number
): Promise<Questionnaire | undefined> {
	const row = await db
		.selectFrom('questionnaire_revisions')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.where('number', '=', number)
		.executeTakeFirst();
	return row && (await getQuestionnaire(db, row.id)).questionnaire;
}

/** A revision by its id. Throws when it is not there. */
export async function getQuestionnaire(db: Db, revisionId: string): Promise<StoredQuestionnaire> {
	const revision = await db
		.selectFrom('questionnaire_revisions')
		.selectAll()
		.where('id', '=', revisionId)
		.executeTakeFirstOrThrow();
	const sections = await db
		.selectFrom('sections')
		.selectAll()
		.where('revision_id', '=', revisionId)
		.orderBy('position')
		.execute();
	const questions = await db
		.selectFrom('questions')
		.selectAll()
		.where('revision_id', '=', revisionId)
		.orderBy('position')
		.execute();
	return {
		id: revision.id,
		questionnaire: {
			revision: revision.number,
			title: fromJson(revision.title),
			introduction: fromJson(revision.introduction),
			...optionalJson<'closing', Questionnaire['closing']>('closing', revision.closing),
			sections: sections.map((section) => ({
				key: section.key,
				...optional('number', section.number),
				...optionalJson<'title', Section['title']>('title', section.title),
				questions: questions
					.filter(({ section_key }) => section_key === section.key)
					.map(questionOf)
			})),
			rules: fromJson(revision.rules)
		}
	};
}

/** Adds a revision; `frozenAt` is when it was frozen, if it is. Returns its id. */
export async function insertQuestionnaire(
	trx: Db,
	consultationId: string,
	questionnaire: Questionnaire,
	frozenAt: string | null
): Promise<string> {
	const id = randomUUID();
	await trx
		.insertInto('questionnaire_revisions')
		.values({
			id,
			consultation_id: consultationId,
			number: questionnaire.revision,
			title: toJson(questionnaire.title),
			introduction: toJson(questionnaire.introduction),
			closing: toJson(questionnaire.closing),
			rules: toJson(questionnaire.rules),
			frozen_at: frozenAt
		})
		.execute();
	await insertAll(
		trx,
		'sections',
		questionnaire.sections.map((section, position) => ({
			revision_id: id,
			position,
			key: section.key,
			number: section.number ?? null,
			title: toJson(section.title)
		}))
	);
	const questions = questionnaire.sections.flatMap((section) =>
		section.questions.map((question) => ({ section, question }))
	);
	await insertAll(
		trx,
		'questions',
		questions.map(({ section, question }, position) => ({
			revision_id: id,
			position,
			section_key: section.key,
			key: question.key,
			number: question.number ?? null,
			kind: question.kind,
			label: toJson(question.label),
			hint: toJson(question.hint),
			options: toJson(question.options),
			theme_key: question.theme ?? null,
			needed: question.needed ? 1 : 0,
			minimum: question.minimum ?? null,
			not_applicable: question.notApplicable ? 1 : 0,
			length_guide: question.lengthGuide ?? null,
			condition: toJson(question.condition)
		}))
	);
	return id;
}

function questionOf(row: Selectable<Database['questions']>): Question {
	return {
		key: row.key,
		...optional('number', row.number),
		kind: row.kind as Question['kind'],
		label: fromJson(row.label),
		...optionalJson<'hint', Question['hint']>('hint', row.hint),
		...optionalJson<'options', Question['options']>('options', row.options),
		...optional('theme', row.theme_key),
		...(row.needed === 1 && { needed: true }),
		...optional('minimum', row.minimum),
		...(row.not_applicable === 1 && { notApplicable: true }),
		...optional('lengthGuide', row.length_guide),
		...optionalJson<'condition', Question['condition']>('condition', row.condition)
	};
}
