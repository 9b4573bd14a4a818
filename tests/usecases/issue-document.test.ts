import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { TypedMasthead } from '#lib/domain/typed-masthead.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { findIssueEdition, findIssuedWhole } from '#lib/server/db/issue-editions.ts';
import { findIssueBySymbol, findNewestIssue, listIssues } from '#lib/server/db/issues.ts';
import { insertRemark } from '#lib/server/db/remarks.ts';
import { putFilesFailure } from '#lib/server/db/issue-acts.ts';
import { listIssuedFiles } from '#lib/server/db/issued-files.ts';
import { askForReview } from '#lib/server/usecases/ask-for-review.ts';
import { beginIssue } from '#lib/server/usecases/begin-issue.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { dropIssue } from '#lib/server/usecases/drop-issue.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { getIssue } from '#lib/server/usecases/get-issue.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { issueDocument } from '#lib/server/usecases/issue-document.ts';
import { listIssueChanges } from '#lib/server/usecases/list-issue-changes.ts';
import { listPublicReplies } from '#lib/server/usecases/list-public-replies.ts';
import { makeFinal } from '#lib/server/usecases/make-final.ts';
import { rewordEntry } from '#lib/server/usecases/reword-entry.ts';
import { sendBack } from '#lib/server/usecases/send-back.ts';
import { setMasthead } from '#lib/server/usecases/set-masthead.ts';
import { undoEdit } from '#lib/server/usecases/undo-edit.ts';
import { undoMasthead } from '#lib/server/usecases/undo-masthead.ts';
import { sweepStorage } from '#lib/server/usecases/sweep-storage.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { writeFilesAgain } from '#lib/server/usecases/write-files-again.ts';
import { writeIssueFiles } from '#lib/server/usecases/write-issue-files.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';
import { storeIssued } from '../support/issued.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role, id = `u-${role}`): Actor => ({ kind: 'user', id, role, name: id });
const editor = actor('editor');
const coordinator = actor('coordinator');
const secretariat = actor('secretariat');
const slug = 'hrc-16-22';
const typed: TypedMasthead = {
	symbol: 'A/HRC/19/50',
	session: '19',
	agendaItem: '10',
	distribution: 'general',
	date: '2011-11-23'
};

onBothDatabases(
	'a document on its way to the Council',
	(open) => {
		const draft = (language: OfficialLanguage = 'en') =>
			draftCompilation(open().context, editor, { slug, language });
		const review = () => askForReview(open().context, editor, { slug });
		const final = (languages: OfficialLanguage[] = ['en'], by: Actor = editor) =>
			makeFinal(open().context, by, { slug, languages });
		const write = () => writeIssueFiles(open().context, terminal);
		const issue = (by: Actor = secretariat) => issueDocument(open().context, by, { slug });
		const masthead = (more: Partial<typeof typed> = {}) =>
			setMasthead(open().context, editor, { slug, typed: { ...typed, ...more } });
		const idOf = async () => {
			const row = await open()
				.context.db.selectFrom('consultations')
				.select('id')
				.where('slug', '=', slug)
				.executeTakeFirstOrThrow();
			return row.id;
		};
		const newest = async () => {
			const found = await findNewestIssue(open().context.db, await idOf());
			if (!found) throw new Error('there is no issue');
			return found;
		};
		const edit = async (add: string) => {
			const { context } = open();
			const edition = { slug, language: 'en' as const };
			const revision = await newestDraft(context, edition);
			const paragraphs = paragraphsIn(revision?.model.sections ?? []);
			const { paragraph } = itemOf(paragraphs, (each) => each.paragraph.attribution[0] === 'uga');
			const shown = await getParagraph(context, editor, { ...edition, node: paragraph.id });
			if (!shown) throw new Error('the paragraph is not there');
			const { typed: words, mark } = shown;
			const outcome = await editParagraph(context, editor, {
				...edition,
				node: paragraph.id,
				typed: `${words}${add}`,
				mark
			});
			expect(outcome).toMatchObject({ ok: true });
		};
		const issueAll = async (languages: OfficialLanguage[] = ['en']) => {
			await review();
			expect(await final(languages)).toEqual({ ok: true });
			await write();
			expect(await issue()).toEqual({ ok: true });
		};

		beforeEach(async () => {
			await importBundle(open().context, terminal, { bundle: shippedText(slug) });
			await draft();
			expect(await masthead()).toEqual({ ok: true });
		});

		test('is issued by a second person with its files, which are what was frozen', async () => {
			const { context } = open();
			await issueAll();
			const issued = await newest();
			expect(issued).toMatchObject({ state: 'issued', kind: 'document', position: 1 });
			expect(issued.final?.by).toBe('user:u-editor');
			expect(issued.issued?.by).toBe('user:u-secretariat');
			const files = await listIssuedFiles(context.db, issued.id);
			expect(files.map(({ format }) => format)).toEqual([...exportFormats].sort());
			for (const file of files) {
				const stored = await context.storage.read(file.storageKey);
				const hash = createHash('sha256');
				let size = 0;
				for await (const piece of stored?.bytes ?? []) {
					hash.update(piece as Uint8Array);
					size += (piece as Uint8Array).length;
				}
				expect({ size, sha256: hash.digest('hex') }).toEqual({
					size: file.size,
					sha256: file.sha256
				});
				expect(file.name).toBe(`A_HRC_19_50-en.${file.format}`);
			}
			const edition = await findIssueEdition(context.db, issued.id, 'en');
			expect(edition?.model.masthead).toMatchObject({ symbol: 'A/HRC/19/50', agendaItem: '10' });
			expect((await findIssueBySymbol(context.db, 'A/HRC/19/50'))?.id).toBe(issued.id);
			expect(await verifyAudit(context, terminal)).not.toHaveProperty('brokenAt');
		});

		test('makes the replies public on which it rests, and a further language of it no others', async () => {
			const { context } = open();
			const read = async () => {
				const asked = { slug, limit: 500 };
				const { items } = await listPublicReplies(context, { kind: 'anonymous' }, asked);
				return items.map(({ attributed }) => attributed?.signatories[0]?.key);
			};
			await expect(read()).rejects.toMatchObject({ code: 'not-found' });
			await issueAll();
			const before = await read();
			expect(before).toContain('dnk');
			await context.transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ list_key: '9' })
					.where('status', '=', 'submitted')
					.execute()
			);
			await draft('fr');
			const noted = () =>
				context.db.selectFrom('issued_replies').selectAll().orderBy('submission_id').execute();
			const rows = await noted();
			expect(await final(['fr'])).toEqual({ ok: true });
			await write();
			expect(await issue()).toEqual({ ok: true });
			expect(await read()).toEqual(before);
			expect(await noted()).toEqual(rows);
		});

		test('is not found under its symbol, and has no files, before it is issued', async () => {
			const { context } = open();
			await review();
			await final();
			await write();
			const { id } = await newest();
			expect(await findIssueBySymbol(context.db, 'A/HRC/19/50')).toBeUndefined();
			expect(await findIssueEdition(context.db, id, 'en')).toBeUndefined();
			expect(await listIssuedFiles(context.db, id)).toEqual([]);
		});

		test('is not issued by whoever made it final, nor before its files are written', async () => {
			await review();
			await final(['en'], coordinator);
			expect(await issue(coordinator)).toEqual({ ok: false, reason: 'own' });
			expect(await issue()).toEqual({ ok: false, reason: 'files' });
			await write();
			expect(await issue(coordinator)).toEqual({ ok: false, reason: 'own' });
			expect((await newest()).state).toBe('final');
		});

		test('has its files written again where one failed, once, and in no other state', async () => {
			const { context } = open();
			const again = (by: Actor = editor) => writeFilesAgain(context, by, { slug });
			const asked = () =>
				context.db
					.selectFrom('audit')
					.select('at')
					.where('action', '=', 'write-files-again')
					.execute();
			await expect(again()).rejects.toMatchObject({ code: 'conflict' });
			await review();
			await final();
			await expect(again()).rejects.toMatchObject({ code: 'conflict' });
			const { id } = await newest();
			await context.transact((trx) => putFilesFailure(trx, id, { language: 'en', format: 'pdf' }));
			await write();
			expect(await issue()).toEqual({ ok: false, reason: 'files' });
			const tries = await Promise.allSettled(Array.from({ length: 10 }, () => again()));
			expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			await write();
			expect(await issue()).toEqual({ ok: true });
			await expect(again()).rejects.toMatchObject({ code: 'conflict' });
			expect(await asked()).toHaveLength(1);
		});

		test('is issued once where ten issue it at the same moment', async () => {
			await review();
			await final();
			await write();
			const people = Array.from({ length: 10 }, (_, index) => actor('secretariat', `s-${index}`));
			const outcomes = await Promise.allSettled(people.map((each) => issue(each)));
			const good = outcomes.filter(({ status }) => status === 'fulfilled');
			expect(good).toEqual([{ status: 'fulfilled', value: { ok: true } }]);
			const issued = await listIssues(open().context.db, await idOf());
			expect(issued.map(({ state }) => state)).toEqual(['issued']);
		});

		test('goes from draft to review to final, and in no other order', async () => {
			await expect(final()).rejects.toMatchObject({ code: 'conflict' });
			await expect(issue()).rejects.toMatchObject({ code: 'conflict' });
			await review();
			await expect(review()).rejects.toMatchObject({ code: 'conflict' });
			await final();
			await expect(final()).rejects.toMatchObject({ code: 'conflict' });
		});

		test('is not final while something blocks, a language is missing or the masthead says too little', async () => {
			const { context } = open();
			const consultationId = await idOf();
			await masthead({ date: '', agendaItem: '' });
			await edit(' Atlantis agreed with 99 States (see para. 999).');
			await context.transact((trx) =>
				insertRemark(
					trx,
					{ consultationId, language: 'en' },
					{
						id: 'r1',
						node: 'x',
						thread: 'r1',
						kind: 'comment',
						words: 'Why?',
						at: '2026-01-01T00:00:00.000Z',
						by: 'user:x'
					}
				)
			);
			await review();
			const outcome = await final(['en', 'fr']);
			expect(outcome).toMatchObject({
				ok: false,
				unsettled: {
					blocks: [{ language: 'en' }],
					remarks: [{ language: 'en', count: 1 }],
					incomplete: ['fr'],
					masthead: ['date', 'agendaItem']
				}
			});
			expect((await newest()).state).toBe('review');
		});

		test('stands still while it is final or issued, and opens when it is sent back with a reason', async () => {
			const { context } = open();
			await review();
			await final();
			await expect(draft()).rejects.toMatchObject({ code: 'document-closed' });
			await expect(edit(' More.')).rejects.toMatchObject({ code: 'document-closed' });
			await expect(masthead({ session: '20' })).rejects.toMatchObject({
				code: 'document-closed'
			});
			await write();
			await expect(sendBack(context, secretariat, { slug, reason: ' ' })).rejects.toMatchObject({
				code: 'invalid'
			});
			await sendBack(context, secretariat, { slug, reason: 'The title is wrong.' });
			expect(await getIssue(context, editor, { slug })).toMatchObject({
				state: 'draft',
				returned: { reason: 'The title is wrong.' },
				editions: expect.arrayContaining([
					expect.not.objectContaining({ frozen: expect.anything() as unknown })
				]) as unknown
			});
			await edit(' More.');
			await issueAll();
			await expect(draft()).rejects.toMatchObject({ code: 'document-closed' });
			await expect(
				sendBack(context, secretariat, { slug, reason: 'Too late.' })
			).rejects.toMatchObject({ code: 'conflict' });
		});

		test('keeps its files when the storage is swept; those of what was sent back go', async () => {
			const { context, setNow } = open();
			await review();
			await final();
			await write();
			await sendBack(context, secretariat, { slug, reason: 'Once more.' });
			await issueAll();
			setNow(new Date(Date.now() + 2 * 60 * 60 * 1000).toISOString());
			const { files } = await sweepStorage(context, terminal);
			setNow();
			expect(files).toBe(exportFormats.length);
			for (const file of await listIssuedFiles(context.db, (await newest()).id))
				expect(await context.storage.read(file.storageKey)).toBeDefined();
		});

		test('puts a masthead on drafts in all languages, and on the next draft', async () => {
			const { context } = open();
			await draft('fr');
			await masthead({ symbol: 'A/HRC/20/7', session: '20', date: '2012-05-04' });
			const mastheadOf = async (language: OfficialLanguage) =>
				(await newestDraft(context, { slug, language }))?.model.masthead;
			for (const language of ['en', 'fr'] as const)
				expect(await mastheadOf(language)).toMatchObject({
					symbol: 'A/HRC/20/7',
					session: 20,
					date: '2012-05-04'
				});
			expect(await draft('es')).toMatchObject({
				model: { masthead: { symbol: 'A/HRC/20/7', session: 20 } }
			});
		});

		test('lets whoever set the masthead last take it back, and set it again, on the drafts too', async () => {
			const { context } = open();
			const take = (way: 'undo' | 'redo', by: Actor = editor) =>
				undoMasthead(context, by, { slug, way });
			const shown = async (by: Actor = editor) => getIssue(context, by, { slug });
			const before = (await newest()).masthead;
			const drafted = async () => (await newestDraft(context, { slug, language: 'en' }))?.model;
			const model = await drafted();
			await masthead({ symbol: 'A/HRC/20/7', session: '20' });
			expect(await shown()).toMatchObject({ undo: { kind: 'masthead' } });
			expect(await shown(coordinator)).not.toHaveProperty('undo');
			expect(await take('undo', coordinator)).toEqual({ ok: false, reason: 'nothing' });
			const nothing = { ok: false, reason: 'nothing' };
			expect(await undoEdit(context, editor, { slug, language: 'en', way: 'undo' })).toEqual(
				nothing
			);

			expect(await take('undo')).toEqual({ ok: true });
			expect((await newest()).masthead).toEqual(before);
			expect(await drafted()).toEqual(model);
			expect(await take('redo')).toEqual({ ok: true });
			expect(await drafted()).toMatchObject({ masthead: { symbol: 'A/HRC/20/7', session: 20 } });

			// Somebody else set it since: theirs stays, until they take it back.
			const other = { ...typed, symbol: 'A/HRC/20/8', session: '20' };
			await setMasthead(context, coordinator, { slug, typed: other });
			expect(await take('undo')).toEqual({ ok: false, reason: 'changed' });
			expect(await take('undo', coordinator)).toEqual({ ok: true });
			expect((await newest()).masthead.symbol).toBe('A/HRC/20/7');
			const together = await Promise.all(Array.from({ length: 5 }, () => take('undo')));
			expect(together.filter(({ ok }) => ok)).toHaveLength(2);
			await expect(take('undo', actor('analyst'))).rejects.toMatchObject({ code: 'forbidden' });
		});

		test('takes no masthead back in a document that is final, nor one whose symbol is another’s by now', async () => {
			const { context } = open();
			const take = () => undoMasthead(context, editor, { slug, way: 'undo' });
			await masthead({ symbol: 'A/HRC/20/7' });
			const bundle = changedBundle(({ consultation }) => {
				consultation.slug = 'another';
			});
			await importBundle(context, terminal, { bundle });
			await setMasthead(context, editor, { slug: 'another', typed });
			expect(await take()).toEqual({ ok: false, reason: 'changed' });
			await review();
			expect(await final()).toEqual({ ok: true });
			expect(await getIssue(context, editor, { slug })).not.toHaveProperty('undo');
			await setMasthead(context, editor, {
				slug: 'another',
				typed: { ...typed, symbol: 'A/HRC/1/1' }
			});
			await expect(take()).rejects.toMatchObject({ code: 'document-closed' });
		});

		test('puts on each draft the job number of its own edition, also on the next one', async () => {
			const jobNumbers = { en: 'GE.11-17143 (E)', fr: 'GE.11-17144 (F)' };
			expect(await masthead({ jobNumbers })).toEqual({ ok: true });
			const numberOf = async (language: OfficialLanguage) =>
				(await draft(language)).model.masthead.jobNumber;
			expect(await numberOf('en')).toBe(jobNumbers.en);
			expect(await numberOf('fr')).toBe(jobNumbers.fr);
			expect(await numberOf('es')).toBeUndefined();
			await masthead({ jobNumbers: {} });
			expect(await numberOf('fr')).toBeUndefined();
		});

		test.each([
			[{ symbol: '16/22' }, { symbol: 'not-a-symbol' }],
			[{ session: '0' }, { session: 'session' }],
			[{ agendaItem: 'ten' }, { agendaItem: 'agenda-item' }],
			[{ agendaItem: '11' }, { agendaItem: 'agenda-item' }],
			[{ agendaItem: '2, 3, 10' }, { agendaItem: 'agenda-item' }],
			[{ jobNumbers: { fr: 'GE.11-17143 (E)' } }, { 'jobNumber-fr': 'job-number' }],
			[{ distribution: 'secret' }, { distribution: 'distribution' }],
			[{ date: '2011-02-30' }, { date: 'date' }]
		])('refuses the masthead %o', async (wrong, problems) => {
			expect(await masthead(wrong)).toEqual({ ok: false, problems });
		});

		test('a first document takes no symbol below, or the asterisk of, one of another consultation', async () => {
			const { context } = open();
			const bundle = changedBundle(({ consultation }) => {
				consultation.slug = 'another';
			});
			await importBundle(context, terminal, { bundle });
			await storeIssued(context, 'another', { symbol: 'A/HRC/18/7' });
			for (const symbol of ['A/HRC/18/7/Corr.1', 'A/HRC/18/7/Rev.1/Add.2', 'A/HRC/18/7*'])
				expect(await masthead({ symbol })).toEqual({
					ok: false,
					problems: { symbol: 'of-another' }
				});
			expect(await masthead({ symbol: 'A/HRC/18/70/Add.1' })).toEqual({ ok: true });
		});

		test('prints the job number of each edition on it alone, and keeps it when it is issued', async () => {
			const { context } = open();
			await draft('fr');
			await masthead({ jobNumbers: { en: 'GE.11-17143', fr: 'GE.11-17144 231111' } });
			await issueAll(['en', 'fr']);
			const { id } = await newest();
			const numberIn = async (language: OfficialLanguage) =>
				(await findIssueEdition(context.db, id, language))?.model.masthead.jobNumber;
			expect(await numberIn('en')).toBe('GE.11-17143 (E)');
			expect(await numberIn('fr')).toBe('GE.11-17144 (F) 231111');
		});

		describe('after it was issued', () => {
			beforeEach(() => issueAll());

			test('a corrigendum says what changed, and the whole text after it is the base of the next', async () => {
				const { context } = open();
				await beginIssue(context, editor, { slug, kind: 'corrigendum' });
				expect((await newest()).masthead.symbol).toBe('A/HRC/19/50/Corr.1');
				expect(await masthead({ symbol: 'A/HRC/19/50/Add.1' })).toEqual({
					ok: false,
					problems: { symbol: 'not-of-kind' }
				});
				expect(await masthead({ symbol: 'A/HRC/19/50/Corr.1' })).toEqual({ ok: true });
				await review();
				expect(await final()).toMatchObject({ ok: false, unsettled: { unchanged: ['en'] } });
				await edit(' It thanked the Office.');
				expect(await final()).toEqual({ ok: true });
				await write();
				expect(await issue()).toEqual({ ok: true });
				const { id } = await newest();
				const edition = await findIssueEdition(context.db, id, 'en');
				expect(edition?.changes).toHaveLength(1);
				expect(edition?.changes[0]?.where).toMatch(/^Paragraph \d+$/);
				expect(edition?.changes[0]?.what).toBe('At the end add It thanked the Office.');
				expect(edition?.model.masthead).not.toHaveProperty('only');
				const whole = await findIssuedWhole(context.db, await idOf(), 'en');
				expect(JSON.stringify(whole?.model)).toContain('It thanked the Office.');
				expect(whole?.model.masthead.symbol).toBe('A/HRC/19/50');
				await beginIssue(context, editor, { slug, kind: 'corrigendum' });
				expect((await newest()).masthead.symbol).toBe('A/HRC/19/50/Corr.2');
			});

			test('a corrigendum has the first symbol that no other consultation took', async () => {
				const { context } = open();
				const other = 'another-consultation';
				await importBundle(context, terminal, {
					bundle: shippedText(slug).replaceAll(`"${slug}"`, `"${other}"`)
				});
				await draftCompilation(context, editor, { slug: other, language: 'en' });
				await setMasthead(context, editor, {
					slug: other,
					typed: { ...typed, symbol: 'A/HRC/19/51' }
				});
				const taken = 'A/HRC/19/50/Corr.1';
				await context.transact((trx) =>
					trx
						.updateTable('issues')
						.set({ symbol: taken })
						.where('symbol', '=', 'A/HRC/19/51')
						.execute()
				);
				await beginIssue(context, editor, { slug, kind: 'corrigendum' });
				expect((await newest()).masthead.symbol).toBe('A/HRC/19/50/Corr.2');
			});

			test('an entry of a corrigendum keeps the words of an author', async () => {
				const { context } = open();
				await beginIssue(context, editor, { slug, kind: 'corrigendum' });
				await masthead({ symbol: 'A/HRC/19/50/Corr.1' });
				await edit(' It thanked the Office.');
				const changes = await listIssueChanges(context, editor, { slug });
				const [entry] = (changes?.languages ?? []).flatMap(({ list }) => list);
				if (!entry) throw new Error('there is no entry');
				const words = 'At the end of the paragraph insert: It thanked the Office.';
				const reworded = { slug, language: 'en', entry: entry.id } as const;
				await rewordEntry(context, editor, { ...reworded, words });
				await review();
				await expect(
					rewordEntry(context, editor, { ...reworded, words: 'Not what is cleared.' })
				).rejects.toMatchObject({ code: 'document-closed' });
				expect(await final()).toEqual({ ok: true });
				await write();
				expect(await issue()).toEqual({ ok: true });
				const { id } = await newest();
				const edition = await findIssueEdition(context.db, id, 'en');
				expect(edition?.changes[0]?.what).toBe(words);
			});

			test('a revision has a symbol of its own on its drafts, until it is given up', async () => {
				const { context } = open();
				const symbolOf = async (): Promise<Compilation['masthead']['symbol']> =>
					(await newestDraft(context, { slug, language: 'en' }))?.model.masthead.symbol;
				await beginIssue(context, editor, { slug, kind: 'revision' });
				expect(await symbolOf()).toBe('A/HRC/19/50/Rev.1');
				await dropIssue(context, editor, { slug });
				expect(await symbolOf()).toBe('A/HRC/19/50');
				expect((await newest()).state).toBe('issued');
			});

			test('a language that was missing is issued later by a second person, and a corrigendum without it says so', async () => {
				const { context } = open();
				await draft('zh');
				const before = await findIssueEdition(context.db, (await newest()).id, 'en');
				expect(await final(['zh'])).toEqual({ ok: true });
				await write();
				expect(await issue(editor).catch(({ code }: { code: string }) => code)).toBe('forbidden');
				expect(await issue()).toEqual({ ok: true });
				const { id, issued } = await newest();
				expect(await findIssueEdition(context.db, id, 'en')).toEqual(before);
				const later = await findIssueEdition(context.db, id, 'zh');
				expect(later?.issued.at.localeCompare(issued?.at ?? '')).toBe(1);
				await beginIssue(context, editor, { slug, kind: 'corrigendum' });
				await masthead({ symbol: 'A/HRC/19/50/Corr.1' });
				await edit(' It thanked the Office.');
				await review();
				expect(await final()).toEqual({ ok: true });
				const corrected = await context.db
					.selectFrom('issue_editions')
					.select(['model', 'whole'])
					.where('issue_id', '=', (await newest()).id)
					.executeTakeFirstOrThrow();
				expect(JSON.parse(corrected.model)).toMatchObject({ masthead: { only: ['en'] } });
				expect(JSON.parse(corrected.whole ?? '{}')).not.toHaveProperty('masthead.only');
			});

			test('nothing in the database lets its text or its files be changed under each other', async () => {
				const { context } = open();
				const { id } = await newest();
				await expect(
					context.transact((trx) =>
						trx
							.updateTable('issue_editions')
							.set({ digest: 'another', model: '{}' })
							.where('issue_id', '=', id)
							.execute()
					)
				).rejects.toThrow();
				await expect(
					context.transact((trx) => trx.deleteFrom('issue_editions').execute())
				).rejects.toThrow();
				await expect(
					context.transact((trx) => trx.deleteFrom('issues').execute())
				).rejects.toThrow();
			});
		});

		test.each([1, 2, 3])(
			'killed while it writes (step %i), nothing is half issued, and the rest is written afterwards',
			async (step) => {
				const { context, place, dataFolder } = open();
				await review();
				await final();
				await writeUntil(step, [place, dataFolder]);
				expect(await issue()).toEqual({ ok: false, reason: 'files' });
				await write();
				expect(await issue()).toEqual({ ok: true });
				for (const file of await listIssuedFiles(context.db, (await newest()).id)) {
					const stored = await context.storage.read(file.storageKey);
					expect(stored?.size).toBe(file.size);
				}
			}
		);

		test('each act is for those who may', async () => {
			const { context } = open();
			const allowed = async (act: (by: Actor) => Promise<unknown>) => {
				const may: Role[] = [];
				for (const role of roles) {
					const code = await act(actor(role)).then(
						() => '',
						(failure: unknown) => (failure as { code?: string }).code
					);
					if (code !== 'forbidden') may.push(role);
				}
				return may;
			};
			const finalise = ['administrator', 'coordinator', 'editor'];
			const at = { slug: 'no-such-one' };
			expect(await allowed((by) => setMasthead(context, by, { ...at, typed }))).toEqual(finalise);
			expect(await allowed((by) => makeFinal(context, by, { ...at, languages: [] }))).toEqual(
				finalise
			);
			expect(
				await allowed((by) => beginIssue(context, by, { ...at, kind: 'corrigendum' }))
			).toEqual(finalise);
			expect(await allowed((by) => dropIssue(context, by, at))).toEqual(finalise);
			expect(await allowed((by) => issueDocument(context, by, at))).toEqual([
				'administrator',
				'coordinator',
				'secretariat'
			]);
			expect(await allowed((by) => sendBack(context, by, { ...at, reason: 'x' }))).toEqual([
				...finalise,
				'secretariat'
			]);
		});
	},
	{ fresh: 'each-test' }
);

/** Lets another process write files and kills it when it begins a step. */
function writeUntil(step: number, where: unknown[]): Promise<void> {
	const file = join(import.meta.dirname, '..', 'support', 'issue-writer.ts');
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [file, JSON.stringify(where)], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let [said, complaint] = ['', ''];
		child.stderr.on('data', (bytes) => (complaint += bytes));
		child.stdout.on('data', (bytes) => {
			said += bytes;
			if (said.includes(`step ${step}\n`)) child.kill('SIGKILL');
		});
		child.once('close', (_, signal) =>
			signal === 'SIGKILL' ? resolve() : reject(new Error(complaint || said))
		);
	});
}
