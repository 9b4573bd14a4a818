import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { IssueKind, IssueMasthead } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Context } from '#lib/server/context.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { insertIssue } from '#lib/server/db/issues.ts';
import { noteIssuedReplies } from '#lib/server/db/note-issued-replies.ts';
import type { Database } from '#lib/server/db/schema.ts';
import { listRepliesToPublish } from '#lib/server/usecases/list-replies-to-publish.ts';
import { releaseReply } from '#lib/server/usecases/release-reply.ts';
import { sampleCompilation } from '../export/sample.ts';

export type IssuedSample = {
	kind?: IssueKind;
	symbol: string;
	at?: string;
	distribution?: IssueMasthead['distribution'];
	languages?: OfficialLanguage[];
	formats?: ExportFormat[];
	changes?: { where: string; what: string }[];
	state?: 'final' | 'issued';
};

/** A document of a consultation as if two people had issued it, its editions small and its files a few words. */
export async function storeIssued(
	ctx: Context,
	slug: string,
	{
		kind = 'document',
		symbol,
		at = '2012-03-05T09:00:00.000Z',
		distribution = 'general',
		languages = ['en', 'fr'],
		formats = ['docx', 'html'],
		changes = [],
		state = 'issued'
	}: IssuedSample
): Promise<void> {
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new Error(`no consultation ${slug}`);
	const done = { at, by: 'user:u' };
	const masthead = { symbol, session: 19, agendaItem: '2, 10', distribution, date: '2012-02-24' };
	const issued = state === 'issued' ? { issued_at: at, issued_by: 'user:v' } : {};
	const files: Omit<Insertable<Database['issued_files']>, 'issue_id'>[] = [];
	for (const language of languages)
		for (const format of formats) {
			const bytes = Buffer.from(`${symbol} in ${language} as ${format}\n`);
			const key = randomBytes(32).toString('hex');
			await ctx.storage.put(key, onePiece(bytes));
			files.push({
				...{ id: randomUUID(), language, digest: digestOf(`${symbol} ${language}`), format },
				size: bytes.length,
				sha256: digestOf(bytes),
				storage_key: key,
				name: `${symbol.replace(/[^A-Za-z0-9]+/g, '_')}-${language}.${format}`,
				written_at: at
			});
		}
	await ctx.transact(async (trx) => {
		const consultationId = stored.id;
		const issue = await insertIssue(trx, { consultationId, kind, masthead, created: done });
		await trx
			.updateTable('issues')
			.set({ state, final_at: at, final_by: 'user:u', ...issued })
			.where('id', '=', issue.id)
			.execute();
		const editions = languages.map((language) => ({
			...{ issue_id: issue.id, language, digest: digestOf(`${symbol} ${language}`), whole: null },
			model: JSON.stringify(sampleCompilation(language)),
			changes: JSON.stringify(changes),
			...{ frozen_at: at, frozen_by: 'user:u', ...issued }
		}));
		await trx.insertInto('issue_editions').values(editions).execute();
		await trx
			.insertInto('issued_files')
			.values(files.map((file) => ({ ...file, issue_id: issue.id })))
			.execute();
		if (state === 'issued') await noteIssuedReplies(trx, issue);
	});
}

/** Releases every reply without attribution, as a person would who read each. */
export async function releaseAll(ctx: Context, slug: string): Promise<void> {
	const terminal = { kind: 'terminal' } as const;
	const asked = { slug, kind: 'unreleased', limit: 500 } as const;
	for (const { submissionId, digest } of (await listRepliesToPublish(ctx, terminal, asked)).items)
		await releaseReply(ctx, terminal, { slug, submissionId, digest, withheld: [] });
}

const digestOf = (words: string | Uint8Array) => createHash('sha256').update(words).digest('hex');

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(bytes);
}
