import { exportForm } from '#lib/server/usecases/export-form.ts';
import { languageOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { UsageError } from './failure.ts';
import { writeBytes } from './files.ts';
import { answer, say } from './output.ts';

/** `form SLUG --lang L [--out FILE.docx]`: the empty Word form of a consultation. */
export async function form(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['SLUG'], {
		lang: { type: 'string' },
		out: { type: 'string' }
	});
	const [slug = ''] = words;
	const language = languageOf(values.lang, '--lang');
	if (values.out === undefined && process.stdout.isTTY)
		throw new UsageError('--out: is missing; a Word document is not shown on a terminal');
	const { bytes } = await atTheTerminal((ctx) => exportForm(ctx, terminal, { slug, language }));
	if (values.out === undefined) return answer(bytes);
	await writeBytes(values.out, bytes);
	say(`Written: ${values.out}`);
}
