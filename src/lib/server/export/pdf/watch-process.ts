// A thread beside the typesetter, which holds the main thread: ends the process, in the one way that native code cannot
// put off, when it has grown too large or nobody waits for it any more.
import { workerData } from 'node:worker_threads';

const { megabytes, parent } = workerData as { megabytes: number; parent: number };
setInterval(() => {
	const tooLarge = process.memoryUsage.rss() > megabytes * 1024 * 1024;
	if (tooLarge || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 25);
