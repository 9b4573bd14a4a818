import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { formatOf, readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { answerJson } from './output.ts';

export async function participation(args: string[]): Promise<void> {
	const { words, values } = readArguments(args, ['SLUG'], { format: { type: 'string' } });
	formatOf(values.format, ['json']);
	const [slug = ''] = words;
	answerJson(await atTheTerminal((ctx) => getParticipation(ctx, terminal, { slug })));
}
