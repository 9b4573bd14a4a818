import { readArguments } from './arguments.ts';
import { atTheTerminal } from './at-the-terminal.ts';
import { answer, say } from './output.ts';

export async function migrate(args: string[]): Promise<void> {
	readArguments(args, [], {});
	const ran = await atTheTerminal(async (_ctx, migrated) => migrated);
	if (ran.length === 0) say('The tables were up to date.');
	for (const name of ran) answer(`${name}\n`);
}
