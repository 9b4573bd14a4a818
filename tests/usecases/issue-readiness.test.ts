import { beforeEach, describe, expect, test } from 'vitest';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { checkNewestCompilation } from '#lib/server/db/findings.ts';
import { findNewestIssue } from '#lib/server/db/issues.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { askForReview } from '#lib/server/usecases/ask-for-review.ts';
import { beginIssue } from '#lib/server/usecases/begin-issue.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { getIssue } from '#lib/server/usecases/get-issue.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { issueDocument } from '#lib/server/usecases/issue-document.ts';
import { listIssueChanges } from '#lib/server/usecases/list-issue-changes.ts';
import { makeFinal } from '#lib/server/usecases/make-final.ts';
import { makeRemark } from '#lib/server/usecases/make-remark.ts';
import { reopenFinding } from '#lib/server/usecases/reopen-finding.ts';
import { rewordEntry } from '#lib/server/usecases/reword-entry.ts';
import { sendBack } from '#lib/server/usecases/send-back.ts';
import { setMasthead } from '#lib/server/usecases/set-masthead.ts';
import { writeIssueFiles } from '#lib/server/usecases/write-issue-files.ts';
import { itemOf } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';
import { withheldBundle } from '../support/withheld.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role, id = `u-${role}`): Actor => ({ kind: 'user', id, role, name: id });
const editor = actor('editor');
const slug = 'hrc-16-22';
const edition = { slug, language: 'en' as const };
const typed = {
	...{ symbol: 'A/HRC/19/50', session: '19', agendaItem: '10' },
	...{ distribution: 'general', date: '2011-11-23' }
};

onBothDatabases(
	'what is made final or issued is what was found ready',
	(open) => {
		const ctx = () => open().context;
		const final = (context: Context = ctx()) =>
			makeFinal(context, editor, { slug, languages: ['en'] });
		const issue = (context: Context = ctx()) =>
			issueDocument(context, actor('secretariat'), { slug });
		const review = () => askForReview(ctx(), editor, { slug });
		const newest = async () => {
			const stored = await findConsultation(ctx().db, slug);
			return findNewestIssue(ctx().db, stored?.id ?? '');
		};
		/** A context in which something happens between what a use case reads and its transaction. */
		const after = (change: () => Promise<unknown>): Context => ({
			...ctx(),
			transact: async (work) => {
				await change();
				return ctx().transact(work);
			}
		});
		const nodes = async () => {
			const revision = await newestDraft(ctx(), edition);
			return paragraphsIn(revision?.model.sections ?? []).map(({ paragraph }) => paragraph.id);
		};
		const append = async (words: string, node?: string) => {
			const at = { ...edition, node: node ?? itemOf(await nodes(), () => true) };
			const shown = await getParagraph(ctx(), editor, at);
			const edit = { ...at, typed: `${shown?.typed}${words}`, mark: shown?.mark ?? '' };
			expect(await editParagraph(ctx(), editor, edit)).toMatchObject({ ok: true });
		};
		const withhold = () =>
			ctx().transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ consent: 'confidential' })
					.where('key', '=', 'dnk')
					.execute()
			);

		beforeEach(async () => {
			await importBundle(ctx(), terminal, { bundle: withheldBundle('It works well.') });
			await draftCompilation(ctx(), editor, edition);
			expect(await setMasthead(ctx(), editor, { slug, typed })).toEqual({ ok: true });
		});

		test('an edit, or a decision that is taken back, while somebody makes it final is noticed', async () => {
			await append(' (See para. 999.)');
			const snapshot = await loadSnapshot(ctx().db, slug);
			const stored = await findConsultation(ctx().db, slug);
			if (!snapshot || !stored) throw new Error('there is no consultation');
			const { findings } = await checkNewestCompilation(ctx().db, stored.id, snapshot, 'en');
			const blocking = itemOf(findings, ({ severity }) => severity === 'blocks');
			await acceptFinding(ctx(), editor, {
				...{ ...edition, messages: 'en', finding: blocking.id },
				reason: 'It is meant.'
			});
			await review();
			for (const change of [
				() => append(' More.'),
				() => reopenFinding(ctx(), editor, { ...edition, finding: blocking.id })
			])
				await expect(final(after(change))).rejects.toMatchObject({ code: 'conflict' });
			expect((await newest())?.state).toBe('review');
		});

		test('a remark meanwhile is noticed, and so is a reply that is withheld while somebody issues', async () => {
			await review();
			const [node = ''] = await nodes();
			const remark = () => makeRemark(ctx(), editor, { ...edition, node, words: 'Why?' });
			await expect(final(after(remark))).rejects.toMatchObject({ code: 'conflict' });
			await ctx().transact((trx) => trx.deleteFrom('remarks').execute());
			expect(await final()).toEqual({ ok: true });
			await writeIssueFiles(ctx(), terminal);
			await expect(issue(after(withhold))).rejects.toMatchObject({ code: 'conflict' });
			expect(await issue()).toMatchObject({ ok: false, reason: 'unsettled' });
			expect((await newest())?.state).toBe('final');
		});

		test('of ten who make it final one does, and what is edited meanwhile is in it or refused', async () => {
			await review();
			const some = (await nodes()).slice(2, 7);
			const outcomes = await Promise.allSettled([
				...some.map((node, index) => append(` Said at once, ${index}.`, node)),
				...Array.from({ length: 10 }, () => final())
			]);
			const made = outcomes.slice(some.length).filter(({ status }) => status === 'fulfilled');
			expect(made.length).toBeLessThanOrEqual(1);
			if (made.length === 0) expect(await final()).toEqual({ ok: true });
			const { model } = await ctx()
				.db.selectFrom('issue_editions')
				.select('model')
				.executeTakeFirstOrThrow();
			const draft = await newestDraft(ctx(), edition);
			expect((JSON.parse(model) as { sections: unknown }).sections).toEqual(draft?.model.sections);
			const [first] = await Promise.allSettled(Array.from({ length: 10 }, () => final()));
			expect(first).toMatchObject({ reason: { code: 'conflict' } });
		});

		describe('the words of an author in a corrigendum', () => {
			const reworded = async (words: string) => {
				const [entry] = await entries();
				const at = { ...edition, entry: entry?.id ?? '', words };
				await rewordEntry(ctx(), editor, at);
				const [now] = await entries();
				return now;
			};
			const entries = async () => {
				const changes = await listIssueChanges(ctx(), editor, { slug });
				return changes?.languages.flatMap(({ list }) => list) ?? [];
			};

			beforeEach(async () => {
				await review();
				await final();
				await writeIssueFiles(ctx(), terminal);
				expect(await issue()).toEqual({ ok: true });
				await beginIssue(ctx(), editor, { slug, kind: 'corrigendum' });
				const corrected = { ...typed, symbol: 'A/HRC/19/50/Corr.1' };
				expect(await setMasthead(ctx(), editor, { slug, typed: corrected })).toEqual({ ok: true });
				await append(' It thanked the Office.');
			});

			test('keep it from being final where they tell a withheld name or an address, and say where', async () => {
				for (const [words, fault] of [
					['At the end add Bahrain thanked the Office.', 'name'],
					['At the end add: write to canary@example.org.', 'contact']
				] as const) {
					expect(await reworded(words)).toMatchObject({ own: true, fault });
					await review();
					expect(await final()).toMatchObject({
						ok: false,
						unsettled: { entries: [{ language: 'en', number: 1, where: 'Paragraph 1', fault }] }
					});
					await sendBack(ctx(), editor, { slug, reason: 'The entry has to change.' });
				}
			});

			test('stand for the second person beside what the entry says by itself', async () => {
				const machine = 'At the end add It thanked the Office.';
				const own = 'At the end of the paragraph insert: It thanked the Office.';
				expect((await entries())[0]).toMatchObject({ what: machine, own: false });
				expect(await reworded(own)).toMatchObject({ what: own, machine, own: true });
				await review();
				expect(await final()).toEqual({ ok: true });
				const changes = await listIssueChanges(ctx(), actor('secretariat'), { slug });
				expect(changes?.languages[0]?.list[0]).toMatchObject({ what: own, machine, own: true });
				const shown = await getIssue(ctx(), actor('secretariat'), { slug });
				expect(shown.state).toBe('final');
			});
		});
	},
	{ fresh: 'each-test' }
);
