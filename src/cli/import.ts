import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { bundleLimit } from '#lib/server/import/bundle/parse.ts';
import { readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal } from './failure.ts';
import { readBytes } from './files.ts';
import { answer, progressOf, say } from './output.ts';

export async function importConsultation(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['FILE'], { slug: { type: 'string' } });
	const [file = ''] = words;
	const bundle = await readBytes(file, bundleLimit);
	const imported = await atTheTerminal((ctx) =>
		importBundle(ctx, terminal, {
			bundle,
			slug: values.slug,
			progress: progressOf('submissions')
		})
	);
	if (!imported.ok) {
		say(`${file}: refused, nothing was imported`);
		throw new Refusal(imported.errors);
	}
	for (const { place, why } of imported.warnings) say(`${place}: warning: ${why}`);
	say(`Imported: ${imported.submissions} submissions, ${imported.respondents} respondents.`);
	answer(`${imported.slug}\n`);
}
