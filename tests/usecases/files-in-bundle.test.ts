import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { readFile } from '#lib/server/usecases/read-file.ts';
import { itemOf } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { modesBundle } from '../support/modes-bundle.ts';

const terminal: Actor = { kind: 'terminal' };
const administrator: Actor = { kind: 'user', id: 'u1', role: 'administrator', name: 'A' };
const coordinator: Actor = { kind: 'user', id: 'u2', role: 'coordinator', name: 'C' };

const fact = (name: string, addedAt: string, more = {}) => ({
	name,
	kind: 'pdf' as const,
	size: 1234,
	sha256: name.charCodeAt(0).toString(16).padStart(64, '0'),
	addedAt,
	...more
});

/** The invented consultation with a question for files, and files with two replies. */
function bundleWithFiles(slug: string): Bundle {
	const bundle = modesBundle();
	bundle.consultation.slug = slug;
	const { languages } = bundle.consultation;
	const label = Object.fromEntries(languages.map((language) => [language, 'Plan']));
	bundle.questionnaire.sections[0]?.questions.push({ key: 'plan', kind: 'file', label });
	const dza = itemOf(bundle.submissions, (each) => each.key === 'dza');
	dza.files = [
		fact('b.pdf', '2026-02-03T10:00:00Z', { question: 'plan' }),
		fact('a.pdf', '2026-02-03T10:00:00Z'),
		fact('a note.pdf', '2026-02-02T10:00:00.500Z')
	];
	const per = itemOf(bundle.submissions, (each) => each.key === 'per');
	per.files = [fact('secret.pdf', '2026-02-02T11:00:00Z')];
	return bundle;
}

onBothDatabases('the files of replies in a bundle', (open) => {
	test('come in and go out by their facts, in the order in which they came', async () => {
		const { context } = open();
		const bundle = JSON.stringify(bundleWithFiles('files-a'));
		expect(await importBundle(context, terminal, { bundle })).toMatchObject({ ok: true });
		const parsed = parseBundle(bundle);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
		expect(await loadSnapshot(context.db, 'files-a')).toEqual(parsed.snapshot);
		const out = await exportBundle(context, coordinator, { slug: 'files-a' });
		const own = itemOf((JSON.parse(out) as Bundle).submissions, (each) => each.key === 'dza');
		expect(own.files?.map(({ name }) => name)).toEqual(['a note.pdf', 'a.pdf', 'b.pdf']);
		await importBundle(context, terminal, { bundle: out, slug: 'files-b' });
		const again = await exportBundle(context, coordinator, { slug: 'files-b' });
		expect(again.replace('"slug": "files-b"', '"slug": "files-a"')).toBe(out);
	});

	test('are listed at the desk and cannot be downloaded, since their bytes stay where they are', async () => {
		const { context } = open();
		const bundle = JSON.stringify(bundleWithFiles('files-c'));
		await importBundle(context, terminal, { bundle });
		const { id } = await context.db
			.selectFrom('submissions as s')
			.innerJoin('consultations as c', 'c.id', 's.consultation_id')
			.select('s.id')
			.where('c.slug', '=', 'files-c')
			.where('s.key', '=', 'dza')
			.executeTakeFirstOrThrow();
		const reply = await getSubmission(context, coordinator, {
			...{ slug: 'files-c', id, filter: {} },
			order: { column: 'respondent', descending: false }
		});
		const listed = reply.files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
		expect(listed).toMatchObject([
			{ name: 'a note.pdf', here: false },
			{ name: 'a.pdf', here: false },
			{ name: 'b.pdf', question: 'plan', here: false }
		]);
		const fileId = reply.files[0]?.id ?? '';
		const reading = readFile(context, coordinator, { submissionId: id, fileId, slug: 'files-c' });
		await expect(reading).rejects.toMatchObject({ code: 'not-found' });
	});

	test('of a confidential reply go out only where it does', async () => {
		const { context } = open();
		const bundle = bundleWithFiles('files-d');
		itemOf(bundle.submissions, (each) => each.key === 'per').consent = 'confidential';
		await importBundle(context, terminal, { bundle: JSON.stringify(bundle) });
		const without = await exportBundle(context, coordinator, { slug: 'files-d' });
		expect(without).toContain('a note.pdf');
		expect(without).not.toContain('secret.pdf');
		const whole = { slug: 'files-d', withConfidential: true };
		expect(await exportBundle(context, administrator, whole)).toContain('secret.pdf');
	});
});

test.each<[string, (files: NonNullable<Bundle['submissions'][number]['files']>) => void, string]>([
	['twice the same', (files) => files.push(files[0]!), 'files[3]: stands here twice'],
	[
		'under a question that asks for none',
		(files) => (files[0]!.question = 'q1'),
		'files[0].question: q1 is no question for files'
	],
	['larger than 20 MB', (files) => (files[0]!.size = 20_971_521), 'files[0].size: is more than'],
	['with a wrong hash', (files) => (files[0]!.sha256 = 'ab'), 'files[0].sha256: is not 64']
])('a file %s is refused', (_, change, why) => {
	const bundle = bundleWithFiles('files-e');
	const index = bundle.submissions.findIndex(({ key }) => key === 'dza');
	change(bundle.submissions[index]!.files!);
	const parsed = parseBundle(JSON.stringify(bundle));
	const errors = parsed.ok ? [] : parsed.errors.map((each) => `${each.place}: ${each.why}`);
	expect(errors[0]).toContain(`submissions[${index}].${why}`);
});

test('folders and marks that turn letters go from the name of a file on the way in', () => {
	const bundle = bundleWithFiles('files-f');
	itemOf(bundle.submissions, (each) => each.key === 'per').files = [
		fact('../رد\u202e.pdf', '2026-02-02T11:00:00Z')
	];
	const parsed = parseBundle(JSON.stringify(bundle));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	const reply = itemOf(parsed.snapshot.submissions, (each) => each.key === 'per');
	expect(reply.files?.[0]?.name).toBe('رد.pdf');
});
