import { spawn } from 'node:child_process';

/** Milliseconds, bytes, and pixels of the longer side. */
const longest = 20_000;
const mostBytes = 12 * 1024 * 1024;
const side = 1400;
const mostAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * One page of a PDF as a picture (PNG), by `pdftoppm` (Poppler) in a process of its own, two at once. Undefined where it is not
 * installed, the page is not there, or drawing it asks for too much.
 */
export async function pagePicture(pdf: Uint8Array, page: number): Promise<Uint8Array | undefined> {
	if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	running += 1;
	try {
		return await draw(pdf, page);
	} finally {
		running -= 1;
		waiting.shift()?.();
	}
}

function draw(pdf: Uint8Array, page: number): Promise<Uint8Array | undefined> {
	return new Promise((resolve) => {
		const number = String(page);
		const child = spawn(
			'pdftoppm',
			['-png', '-f', number, '-l', number, '-scale-to', String(side), '-'],
			{ stdio: ['pipe', 'pipe', 'ignore'], timeout: longest, killSignal: 'SIGKILL' }
		);
		const pieces: Buffer[] = [];
		let size = 0;
		child.stdout.on('data', (piece: Buffer) => {
			size += piece.length;
			if (size > mostBytes) child.kill('SIGKILL');
			else pieces.push(piece);
		});
		child.once('error', () => resolve(undefined));
		child.once('close', (code) => {
			const isWhole = code === 0 && size > 0 && size <= mostBytes;
			resolve(isWhole ? new Uint8Array(Buffer.concat(pieces)) : undefined);
		});
		// A program that does not want the rest closes its input.
		child.stdin.on('error', () => undefined);
		child.stdin.end(pdf);
	});
}
