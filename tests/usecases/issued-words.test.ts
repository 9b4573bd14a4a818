import { strFromU8, unzipSync } from 'fflate';
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { findIssueBySymbol, findNewestIssue } from '#lib/server/db/issues.ts';
import { listIssuedFiles } from '#lib/server/db/issued-files.ts';
import { archiveDocument } from '#lib/server/usecases/archive-document.ts';
import { askForReview } from '#lib/server/usecases/ask-for-review.ts';
import { beginIssue } from '#lib/server/usecases/begin-issue.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { exportTrackedChanges } from '#lib/server/usecases/export-tracked-changes.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { issueDocument } from '#lib/server/usecases/issue-document.ts';
import { makeFinal } from '#lib/server/usecases/make-final.ts';
import { setMasthead } from '#lib/server/usecases/set-masthead.ts';
import { writeIssueFiles } from '#lib/server/usecases/write-issue-files.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';
import { canaries, withheldBundle } from '../support/withheld.ts';
import { wordsOfTracked } from '../export/tracked-words.ts';

const terminal: Actor = { kind: 'terminal' };
const staff = (role: 'editor' | 'secretariat'): Actor => ({
	...{ kind: 'user', id: `u-${role}`, role, name: role }
});
const editor = staff('editor');
const slug = 'hrc-16-22';
const typed = {
	...{ symbol: 'A/HRC/19/50', session: '19', agendaItem: '10' },
	...{ distribution: 'general', date: '2011-11-23' }
};

onBothDatabases('the words of what is issued', (open) => {
	const ctx = () => open().context;
	const issueIn = async (languages: ('en' | 'fr')[]) => {
		await askForReview(ctx(), editor, { slug });
		expect(await makeFinal(ctx(), editor, { slug, languages })).toEqual({ ok: true });
		await writeIssueFiles(ctx(), terminal);
		expect(await issueDocument(ctx(), staff('secretariat'), { slug })).toEqual({ ok: true });
	};
	const nodes = async () => {
		const revision = await newestDraft(ctx(), { slug, language: 'en' });
		return paragraphsIn(revision?.model.sections ?? []).map(({ paragraph }) => paragraph.id);
	};
	const append = async (node: string, words: string) => {
		const at = { slug, language: 'en' as const, node };
		const shown = await getParagraph(ctx(), editor, at);
		const edit = { ...at, typed: `${shown?.typed}${words}`, mark: shown?.mark ?? '' };
		expect(await editParagraph(ctx(), editor, edit)).toMatchObject({ ok: true });
	};

	test('nothing that consent withholds stands in a file that issuing writes, in any format', async () => {
		const bundle = withheldBundle('It works well.');
		expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
		await draftCompilation(ctx(), editor, { slug, language: 'en' });
		await draftCompilation(ctx(), editor, { slug, language: 'fr' });
		expect(await setMasthead(ctx(), editor, { slug, typed })).toEqual({ ok: true });
		await issueIn(['en']);
		const issue = await findIssueBySymbol(ctx().db, typed.symbol);
		const files = await listIssuedFiles(ctx().db, issue?.id ?? '');
		expect(files.map(({ format }) => format)).toEqual([...exportFormats].sort());
		const archive = await archiveDocument(ctx(), { kind: 'anonymous' }, { symbol: typed.symbol });
		const zipped = unzipSync(new Uint8Array(await new Response(archive.bytes()).arrayBuffer()));
		for (const [name, bytes] of Object.entries(zipped)) {
			const text = await textOf(name, bytes);
			expect(text, name).not.toMatch(canaries);
			if (name.includes('-en.')) expect(text, name).toContain('The Fund is useful to');
		}
		expect(Object.keys(zipped).filter((name) => name.includes('-en.'))).toHaveLength(files.length);
		for (const { storageKey, name } of files) {
			const stored = await ctx().storage.read(storageKey);
			const bytes = stored && (await buffer(stored.bytes));
			expect(bytes?.equals(zipped[`A_HRC_19_50/${name}`] ?? new Uint8Array())).toBe(true);
		}
	});

	test('an edit and a masthead at the same moment lose nothing of each other', async () => {
		await beginIssue(ctx(), editor, { slug, kind: 'revision' });
		const some = (await nodes()).slice(2, 7);
		const revised = { ...typed, symbol: 'A/HRC/19/50/Rev.1' };
		await Promise.all(
			some.flatMap((node, index) => [
				append(node, ` Said at once, ${index}.`),
				setMasthead(ctx(), editor, { slug, typed: { ...revised, date: `2012-01-1${index}` } })
			])
		);
		const revision = await newestDraft(ctx(), { slug, language: 'en' });
		const text = JSON.stringify(revision?.model);
		for (const index of some.keys()) expect(text).toContain(`Said at once, ${index}.`);
		const stored = await findConsultation(ctx().db, slug);
		const issue = await findNewestIssue(ctx().db, stored?.id ?? '');
		expect(revision?.model.masthead).toMatchObject({
			symbol: 'A/HRC/19/50/Rev.1',
			date: issue?.masthead.date
		});
	});

	test('what is in work is tracked against what was issued last', async () => {
		const asked = { slug, language: 'en' as const, against: 'issued' as const };
		const file = await exportTrackedChanges(ctx(), staff('secretariat'), asked);
		expect(file.name).toMatch(/^A_HRC_19_50_Rev_1-en-draft-\d+-against-A_HRC_19_50\.docx$/);
		const [accepted, rejected] = (['accept', 'reject'] as const).map((reading) =>
			wordsOfTracked(file.bytes, reading).join('\n')
		);
		expect(accepted).toContain('Said at once, 0.');
		expect(rejected).not.toContain('Said at once');
		expect(rejected).toContain('The Fund is useful to');
		await expect(
			exportTrackedChanges(ctx(), editor, { ...asked, language: 'fr' })
		).rejects.toMatchObject({ code: 'not-found' });
	});
});

/** What a reader can find in a file. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
	if (name.endsWith('.docx'))
		return Object.values(unzipSync(bytes))
			.map((part) => strFromU8(part).replace(/<[^>]*>/g, ''))
			.join('\n');
	if (!name.endsWith('.pdf')) return strFromU8(bytes);
	const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
	return text.replace(/\s+/g, ' ');
}
