import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal } from './failure.ts';
import { answer } from './output.ts';

export async function verify(args: string[]): Promise<void> {
	readArguments(args, [], {});
	const { rows, brokenAt } = await atTheTerminal((ctx) => verifyAudit(ctx, terminal));
	if (brokenAt !== undefined)
		throw new Refusal([
			{ place: `audit row ${brokenAt}`, why: 'does not follow from the rows before it' }
		]);
	answer(`audit: ${rows} rows, each follows from the one before\n`);
}
