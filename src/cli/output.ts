/** A reader that goes away early, as `head` does, is no failure. */
export function quietPipes(): void {
	for (const stream of [process.stdout, process.stderr])
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
			process.exit(process.exitCode ?? 0);
		});
}

/** A message, on standard error. */
export function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** The answer, on standard output. */
export function answer(output: string | Uint8Array): void {
	process.stdout.write(output);
}

export function answerJson(value: unknown): void {
	answer(`${JSON.stringify(value, null, 2)}\n`);
}

/** Shows how far long work is, on a terminal only. */
export function progressOf(what: string): (done: number, total: number) => void {
	if (!process.stderr.isTTY) return () => {};
	return (done, total) => {
		process.stderr.write(`\r${done} of ${total} ${what}${done === total ? '\n' : ''}`);
	};
}
