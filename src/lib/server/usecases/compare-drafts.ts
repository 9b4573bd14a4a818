import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { ComparedNode } from '#lib/domain/compilation/compare-documents.ts';
import {
	compareDocuments,
	differencesInParagraphs
} from '#lib/domain/compilation/compare-documents.ts';
import type { Part } from '#lib/domain/difference.ts';
import { startWork } from '#lib/domain/difference.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNumberedCompilation, listCompilationRevisions } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { findIssueEdition, listIssueEditions } from '../db/issue-editions.ts';
import { listIssues } from '../db/issues.ts';
import { newestEditOfEach } from '../db/paragraph-edits.ts';

/** Most differences on a page; together they take what comparing one pair of texts may. */
const mostCompared = 30;

/** A state of the document: a draft by its number, or what was issued by its symbol. */
export type Version = { key: string; number?: number; symbol?: string; at: string };

export type ComparedDrafts = {
	versions: Version[];
	from: string;
	to: string;
	/** How many headings and paragraphs differ, and those of this page. */
	count: number;
	page: number;
	pages: number;
	/** `differences` are those of each paragraph: of a split one those of the `more` that it became too. */
	compared: (Pick<ComparedNode, 'id' | 'kind' | 'label' | 'was'> & {
		more: { id: string; label: string }[];
		differences: Part[][];
		edit?: { by?: string; at: string };
	})[];
};

/**
 * Two states of an edition compared word by word: any two drafts, and what was issued. `from` and `to` are keys of versions;
 * without them the newest draft and the one before it. Throws `not-found` where there is no such version.
 */
export async function compareDrafts(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; from?: string; to?: string; page?: number }
): Promise<ComparedDrafts> {
	ensureMay(actor, 'read-compilation');
	const { slug, language } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const drafts = await listCompilationRevisions(ctx.db, consultation.id, language);
	const issues: { id: string; issue: Issue; at: string }[] = [];
	for (const issue of await listIssues(ctx.db, consultation.id)) {
		const editions = await listIssueEditions(ctx.db, issue.id);
		const edition = editions.find((each) => each.language === language);
		if (edition?.issued) issues.push({ id: issue.id, issue, at: edition.issued.at });
	}
	const versions: Version[] = [
		...drafts.map(({ number, createdAt }) => ({ key: String(number), number, at: createdAt })),
		...issues.map(({ id, issue, at }) => ({
			key: id,
			...(issue.masthead.symbol !== undefined && { symbol: issue.masthead.symbol }),
			at
		}))
	];
	const to = input.to ?? versions[0]?.key ?? '';
	const from = input.from ?? versions[1]?.key ?? to;
	const mayRead = hasRight(actor, 'read-submissions');
	const modelOf = async (key: string): Promise<Compilation> => {
		const version = versions.find((each) => each.key === key);
		if (!version) throw new AppError('not-found');
		const kept =
			version.number === undefined
				? await findIssueEdition(ctx.db, key, language)
				: await findNumberedCompilation(ctx.db, consultation.id, language, version.number);
		if (!kept) throw new AppError('not-found');
		return kept.model;
	};
	const [before, after] = [await modelOf(from), await modelOf(to)];
	const all = compareDocuments(before, after);
	const pages = Math.max(1, Math.ceil(all.length / mostCompared));
	const page = Math.min(Math.max(1, Math.trunc(input.page ?? 1) || 1), pages);
	const shown = all.slice((page - 1) * mostCompared, page * mostCompared);
	const edition = { consultationId: consultation.id, language };
	const edits = mayRead
		? await newestEditOfEach(
				ctx.db,
				edition,
				shown.map(({ id }) => id)
			)
		: new Map<string, { at: string; by: string }>();
	const { idOf } = withoutSources(after);
	const work = startWork();
	return {
		versions,
		from,
		to,
		count: all.length,
		page,
		pages,
		compared: await Promise.all(
			shown.map(async (node) => {
				const edit = edits.get(node.id);
				const by = edit && (await draftedBy(ctx.db, edit.by));
				const { kind, label, was, more = [] } = node;
				const shownId = (id: string) => (mayRead ? id : idOf(id));
				return {
					id: shownId(node.id),
					kind,
					label,
					...(was !== undefined && { was }),
					more: more.map((each) => ({ id: shownId(each.id), label: each.label })),
					differences: differencesInParagraphs(node, language, work),
					...(edit && { edit: { at: edit.at, ...(by && { by }) } })
				};
			})
		)
	};
}
