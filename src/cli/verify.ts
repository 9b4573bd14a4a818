import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal, UsageError } from './failure.ts';
import { answer } from './output.ts';

/** `verify [--since ROWS:HASH]`: with the end that an earlier run gave, a chain that was cut and closed again is noticed. */
export async function verify(args: string[]): Promise<void> {
	const { values } = readArguments(args, [], { since: { type: 'string' } });
	const held = values.since === undefined ? undefined : placeOf(values.since);
	const { rows, hash, brokenAt } = await atTheTerminal((ctx) => verifyAudit(ctx, terminal, held));
	if (brokenAt !== undefined)
		throw new Refusal([
			{
				place: `audit row ${brokenAt}`,
				why: 'is not there, is not what was seen, or does not follow from the rows before it'
			}
		]);
	answer(`audit: ${rows} rows, each follows from the one before\nend: ${rows}:${hash}\n`);
}

function placeOf(text: string) {
	const [, rows, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text) ?? [];
	if (!rows || !hash) throw new UsageError(`--since: ${text} is not what verify gave, ROWS:HASH`);
	return { seq: Number(rows), hash };
}
