import { findSimilarTexts } from '#lib/server/usecases/find-similar-texts.ts';
import { formatOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { answerJson } from './output.ts';

export async function similar(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['SLUG'], {
		format: { type: 'string' },
		'with-confidential': { type: 'boolean' }
	});
	formatOf(values.format, ['json']);
	const [slug = ''] = words;
	const withConfidential = values['with-confidential'];
	answerJson(
		await atTheTerminal((ctx) => findSimilarTexts(ctx, terminal, { slug, withConfidential }))
	);
}
