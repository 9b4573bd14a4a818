import { createContext } from '#lib/server/context.ts';
import type { DatabasePlace } from '#lib/server/db/dialect.ts';
import { writeIssueFiles } from '#lib/server/usecases/write-issue-files.ts';

/** A process of its own that writes the files of final documents over and over and says so, until it is killed. */
const [place, dataFolder] = JSON.parse(process.argv[2] ?? '') as [DatabasePlace, string];
const context = createContext({
	database: place,
	dataFolder,
	demonstration: false,
	logLevel: 'silent'
});
let steps = 0;
await writeIssueFiles(
	context,
	{ kind: 'terminal' },
	{
		until: () => {
			process.stdout.write(`step ${++steps}\n`);
			return false;
		}
	}
);
await context.close();
