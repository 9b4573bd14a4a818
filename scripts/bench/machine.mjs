import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** Single writes of 4 KB that reached the disk, per second, one after another. */
export function measureDisk(folder, milliseconds = 1000) {
	const path = join(folder, 'disk');
	const file = openSync(path, 'w');
	const block = Buffer.alloc(4096, 1);
	let count = 0;
	const began = performance.now();
	while (performance.now() - began < milliseconds) {
		writeSync(file, block, 0, block.length, (count % 256) * block.length);
		fdatasyncSync(file);
		count += 1;
	}
	const perSecond = (count / (performance.now() - began)) * 1000;
	closeSync(file);
	rmSync(path);
	return perSecond;
}

/** Bytes a second that files of `size` bytes reach the disk with, written in pieces of 64 KB, one file after another. */
export function measureFiles(folder, count, size) {
	const piece = Buffer.alloc(64 * 1024, 1);
	const began = performance.now();
	for (let index = 0; index < count; index += 1) {
		const path = join(folder, `file-${index}`);
		const file = openSync(path, 'w');
		for (let at = 0; at < size; at += piece.length)
			writeSync(file, piece, 0, Math.min(piece.length, size - at));
		fdatasyncSync(file);
		closeSync(file);
	}
	const perSecond = (count * size) / ((performance.now() - began) / 1000);
	for (let index = 0; index < count; index += 1) rmSync(join(folder, `file-${index}`));
	return perSecond;
}

/** Megabytes of JSON written and read again per second on one core. */
export function measureCore(milliseconds = 1000) {
	const value = Array.from({ length: 200 }, (_, index) => ({
		key: `q${index}`,
		text: 'word '.repeat(40)
	}));
	let bytes = 0;
	const began = performance.now();
	while (performance.now() - began < milliseconds) {
		const text = JSON.stringify(value);
		JSON.parse(text);
		bytes += text.length;
	}
	return bytes / 1e6 / ((performance.now() - began) / 1000);
}

export const describeMachine = () =>
	`${cpus().length} × ${cpus()[0]?.model.trim() ?? 'core'}, Node ${process.versions.node}`;
