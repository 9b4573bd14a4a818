import '../../scripts/node-guard.mjs';
import type { Command } from './commands.ts';
import { commands } from './commands.ts';
import { quietPipes, say } from './output.ts';
import { asFailure } from './failure.ts';

quietPipes();
const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);

/** 0 when it did what was asked, 1 when it could not, 2 when it was asked wrongly. */
async function run(name: string, args: string[]): Promise<number> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) {
		const wanted = ['', 'help', '--help', '-h'].includes(name);
		if (!wanted) say(`${name}: there is no such command`);
		say(usageOfAll());
		return name === '' || !wanted ? 2 : 0;
	}
	if (args.some((arg) => arg === '--help' || arg === '-h')) {
		say(usageOf(command));
		return 0;
	}
	try {
		const run = await command.load();
		await run(args);
		return 0;
	} catch (error) {
		const { lines, exitCode } = asFailure(error);
		for (const line of lines) say(line);
		if (exitCode === 2) say(usageOf(command));
		return exitCode;
	}
}

function usageOf({ usage }: Command): string {
	return `Usage: npm run verbale -- ${usage.join('\n       npm run verbale -- ')}`;
}

function usageOfAll(): string {
	const lines = Object.values(commands).flatMap(({ usage }) => usage);
	return ['Usage: npm run verbale -- COMMAND', ...lines.map((line) => `  ${line}`)].join('\n');
}
