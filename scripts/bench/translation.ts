import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { followOriginal } from '#lib/domain/compilation/editions/follow-original.ts';
import { compareFile } from '#lib/domain/compilation/editions/reading.ts';
import { countWords } from '#lib/domain/compilation/word-count.ts';
import { exportXliff } from '#lib/server/export/translation/export-xliff.ts';
import { readTranslation } from '#lib/server/import/translation/read-translation.ts';
import { grow, readModelCase } from './drafting.ts';

/** Words of a page, about. */
const wordsOfPage = 500;

/**
 * An edition in French of a document of about `pages` pages: milliseconds to set it beside its original, to write it as
 * XLIFF, and to read that and compare it; with the size of the file and the memory that the process then holds, in MB.
 */
export function measureTranslation(pages: number) {
	const model = readModelCase();
	const some = 500;
	const { words } = countWords(draftCompilation(grow(model, some), 'en'));
	const snapshot = grow(model, Math.ceil((some * pages * wordsOfPage) / words));
	const drafted = {
		original: draftCompilation(snapshot, 'en'),
		edition: draftCompilation(snapshot, 'fr')
	};
	const timed = <T>(work: () => T): { result: T; time: number } => {
		const began = performance.now();
		return { result: work(), time: performance.now() - began };
	};
	const follow = timed(() =>
		followOriginal({ original: drafted.original, language: 'fr', drafted, texts: [] })
	);
	const { units } = follow.result;
	const edition = { slug: 'bench', original: 'en', language: 'fr', note: '', units } as const;
	const write = timed(() => exportXliff(edition));
	const read = timed(() => {
		const file = readTranslation(write.result);
		if (!file.ok) throw new Error(`the file is not read: ${file.reason}`);
		const { changes, unknown } = compareFile(file.file, units);
		if (changes.length + unknown.length > 0) throw new Error('the file came back with other words');
	});
	return {
		pages: countWords(drafted.original).words / wordsOfPage,
		units: units.length,
		follow: follow.time,
		write: write.time,
		read: read.time,
		size: write.result.length / 1024 ** 2,
		memory: process.memoryUsage().rss / 1024 ** 2
	};
}
