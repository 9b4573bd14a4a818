// How long it takes to issue the model case in six languages, a process of its own with an empty folder in DATA_DIR: prints
// one line of JSON with the milliseconds of making it final, of writing its files and of issuing it, and how many files.
import { readFileSync } from 'node:fs';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { askForReview } from '#lib/server/usecases/ask-for-review.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { issueDocument } from '#lib/server/usecases/issue-document.ts';
import { makeFinal } from '#lib/server/usecases/make-final.ts';
import { setMasthead } from '#lib/server/usecases/set-masthead.ts';
import { writeIssueFiles } from '#lib/server/usecases/write-issue-files.ts';
import { atTheTerminal, terminal } from '../../src/cli/at-the-terminal.ts';

const slug = 'hrc-16-22';
const one: Actor = { kind: 'user', id: 'one', role: 'editor', name: 'One' };
const second: Actor = { kind: 'user', id: 'second', role: 'coordinator', name: 'Second' };

const times = await atTheTerminal(async (ctx) => {
	await importBundle(ctx, terminal, { bundle: readFileSync(`static/bundle/${slug}.json`, 'utf8') });
	const languages = ['en', ...officialLanguages.filter((each) => each !== 'en')] as const;
	for (const language of languages) await draftCompilation(ctx, one, { slug, language });
	const typed = { symbol: 'A/HRC/99/1', session: '19', agendaItem: '2, 10' };
	await setMasthead(ctx, one, {
		slug,
		typed: { ...typed, distribution: 'general', date: '2012-02-24' }
	});
	await askForReview(ctx, one, { slug });
	const timed = async <T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> => {
		const began = performance.now();
		return { result: await work(), ms: performance.now() - began };
	};
	const final = await timed(() => makeFinal(ctx, one, { slug, languages: [...languages] }));
	if (!final.result.ok) throw new Error(`not final: ${JSON.stringify(final.result)}`);
	const files = await timed(() => writeIssueFiles(ctx, one));
	const issued = await timed(() => issueDocument(ctx, second, { slug }));
	if (!issued.result.ok) throw new Error(`not issued: ${issued.result.reason}`);
	return { final: final.ms, files: files.ms, written: files.result, issued: issued.ms };
});
process.stdout.write(`${JSON.stringify(times)}\n`);
