import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { writeBytes } from './files.ts';
import { answer, say } from './output.ts';

export async function exportConsultation(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['SLUG'], {
		out: { type: 'string' },
		'with-confidential': { type: 'boolean' }
	});
	const [slug = ''] = words;
	const bundle = await atTheTerminal((ctx) =>
		exportBundle(ctx, terminal, { slug, withConfidential: values['with-confidential'] })
	);
	if (values.out === undefined) return answer(bundle);
	await writeBytes(values.out, bundle);
	say(`Written: ${values.out}`);
}
