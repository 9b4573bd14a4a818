import { beforeEach, expect, test } from 'vitest';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { askForReview } from '#lib/server/usecases/ask-for-review.ts';
import { beginIssue } from '#lib/server/usecases/begin-issue.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { editParagraph } from '#lib/server/usecases/edit-paragraph.ts';
import { exportTrackedChanges } from '#lib/server/usecases/export-tracked-changes.ts';
import { getIssue } from '#lib/server/usecases/get-issue.ts';
import { getIssuedDocument } from '#lib/server/usecases/get-issued-document.ts';
import { getParagraph } from '#lib/server/usecases/get-paragraph.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { issueDocument } from '#lib/server/usecases/issue-document.ts';
import { listAcceptedFindings } from '#lib/server/usecases/list-accepted-findings.ts';
import { makeFinal } from '#lib/server/usecases/make-final.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { readIssueFile } from '#lib/server/usecases/read-issue-file.ts';
import { setMasthead } from '#lib/server/usecases/set-masthead.ts';
import { writeIssueFiles } from '#lib/server/usecases/write-issue-files.ts';
import { changedBundle, itemOf } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { storeIssued } from '../support/issued.ts';
import { newestDraft } from '../support/newest-draft.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role): Actor => ({ kind: 'user', id: `u-${role}`, role, name: `A ${role}` });
const editor = actor('editor');
const secretariat = actor('secretariat');
const slug = 'hrc-16-22';
const edition = { slug, language: 'en', messages: 'en' } as const;
const typed = {
	...{ symbol: 'A/HRC/19/50', session: '19', agendaItem: '10' },
	...{ distribution: 'general', date: '2011-11-23' }
};

/** The demonstration, in which Uganda calls a State by an everyday name. */
const bundle = changedBundle(({ submissions }) => {
	const uganda = itemOf(submissions, ({ key }) => key === 'uga');
	itemOf(uganda.answers, ({ question }) => question === 'q3').text +=
		' Russia should contribute to it.';
});

onBothDatabases(
	'the page of the issue',
	(open) => {
		const ctx = () => open().context;
		const append = async (words: string) => {
			const revision = await newestDraft(ctx(), edition);
			const { paragraph } = itemOf(paragraphsIn(revision?.model.sections ?? []), () => true);
			const at = { ...edition, node: paragraph.id };
			const shown = await getParagraph(ctx(), editor, at);
			const edit = { ...at, typed: `${shown?.typed}${words}`, mark: shown?.mark ?? '' };
			expect(await editParagraph(ctx(), editor, edit)).toMatchObject({ ok: true });
		};
		const accept = async (rule: string, reason: string) => {
			const shown = await readCompilation(ctx(), editor, edition);
			const { id } = itemOf(shown?.findings ?? [], (each) => each.id.startsWith(`${rule}/`));
			const asked = { ...edition, finding: id, reason };
			expect(await acceptFinding(ctx(), editor, asked)).toEqual({ ok: true });
		};
		const final = async (languages: OfficialLanguage[] = ['en']) => {
			await askForReview(ctx(), editor, { slug });
			expect(await makeFinal(ctx(), editor, { slug, languages })).toEqual({ ok: true });
			await writeIssueFiles(ctx(), terminal);
		};
		const nameOfFile = async () => {
			const { position } = await getIssue(ctx(), secretariat, { slug });
			const asked = { slug, position, language: 'en', format: 'docx' } as const;
			const { name, bytes } = await readIssueFile(ctx(), secretariat, asked);
			await bytes.cancel();
			return name;
		};

		beforeEach(async () => {
			await importBundle(ctx(), terminal, { bundle });
			await draftCompilation(ctx(), editor, edition);
			expect(await setMasthead(ctx(), editor, { slug, typed })).toEqual({ ok: true });
		});

		test('tells whoever reads the compilation which findings were accepted, those that block first', async () => {
			await append(' (See para. 999.)');
			const list = (by: Actor) => listAcceptedFindings(ctx(), by, { slug, messages: 'fr' });
			expect(await list(secretariat)).toEqual([]);
			await accept('state-name', 'Its own words.');
			await accept('broken-cross-reference', 'It is meant.');
			for (const role of roles) {
				const [english, ...others] = await list(actor(role));
				expect(others).toEqual([]);
				expect(english).toMatchObject({
					...{ language: 'en', counts: { blocks: 1, look: 1, style: 0 } },
					findings: [
						{
							...{ severity: 'blocks', place: { label: 'par. 1' } },
							accepted: { reason: { en: 'It is meant.' }, by: 'A editor' }
						},
						{ severity: 'look', accepted: { reason: { en: 'Its own words.' } } }
					]
				});
				expect(english?.findings[0]?.accepted).toHaveProperty('at');
			}
			expect(JSON.stringify(await list(secretariat))).not.toContain('uga');
			await expect(list({ kind: 'anonymous' })).rejects.toMatchObject({ code: 'sign-in-needed' });
			const missing = listAcceptedFindings(ctx(), editor, { slug: 'none', messages: 'en' });
			await expect(missing).rejects.toMatchObject({ code: 'not-found' });
		});

		test('tells the second person how many replies nobody released, and who may read them', async () => {
			for (const role of roles)
				expect(await getIssue(ctx(), actor(role), { slug })).toMatchObject({
					unreleased: 7,
					may: { readReplies: role !== 'secretariat' }
				});
		});

		test('names the languages in which the document was issued, and the public those of what follows', async () => {
			expect((await getIssue(ctx(), editor, { slug })).issuedIn).toEqual([]);
			await final();
			expect(await nameOfFile()).toBe('A_HRC_19_50-en-draft.docx');
			expect(await issueDocument(ctx(), secretariat, { slug })).toEqual({ ok: true });
			expect(await nameOfFile()).toBe('A_HRC_19_50-en.docx');
			await beginIssue(ctx(), editor, { slug, kind: 'revision' });
			const revised = { ...typed, symbol: 'A/HRC/19/50/Rev.1' };
			expect(await setMasthead(ctx(), editor, { slug, typed: revised })).toEqual({ ok: true });
			expect((await getIssue(ctx(), editor, { slug })).issuedIn).toEqual(['en']);
			await append(' It thanked the Office.');
			const tracked = await exportTrackedChanges(ctx(), secretariat, {
				...edition,
				against: 'issued'
			});
			expect(tracked.name).toMatch(/^A_HRC_19_50_Rev_1-en-draft-\d+-against-A_HRC_19_50\.docx$/);
		});

		test('tells readers in which languages a corrigendum came out where these are not all', async () => {
			const base = { symbol: 'A/HRC/18/7', languages: ['ar', 'en', 'fr'] as OfficialLanguage[] };
			await storeIssued(ctx(), slug, base);
			const follow = (
				symbol: string,
				kind: 'corrigendum' | 'revision',
				languages: OfficialLanguage[]
			) => storeIssued(ctx(), slug, { symbol, kind, languages });
			await follow('A/HRC/18/7/Corr.1', 'corrigendum', ['en', 'fr']);
			await follow('A/HRC/18/7/Corr.2', 'corrigendum', ['en', 'ar', 'fr']);
			const read = async () =>
				(await getIssuedDocument(ctx(), { kind: 'anonymous' }, { symbol: base.symbol })).onlyIn;
			expect(await read()).toEqual({ 'A/HRC/18/7/Corr.1': ['en', 'fr'] });
			await follow('A/HRC/18/7/Rev.1', 'revision', ['en']);
			expect(await read()).toMatchObject({ 'A/HRC/18/7/Rev.1': ['en'] });
		});
	},
	{ fresh: 'each-test' }
);
