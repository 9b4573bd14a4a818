/** A file on its way, as the page shows it. `fault` says why it was not taken: a key of `files:fault`, or `forbidden`. */
export type Upload = {
	key: string;
	name: string;
	size: number;
	/** Bytes that the server has. */
	arrived: number;
	state: 'queued' | 'sending' | 'line-down' | 'done' | 'refused' | 'stopped' | 'sent';
	fault?: string;
	stop: () => void;
};

type Answer = { done?: boolean; offset?: number; fault?: string; sent?: boolean };

/** Sent at a time: a line that breaks loses no more of it than has not been written yet. */
const pieceSize = 1024 * 1024;
const again = 3000;

/**
 * Sends files one after the other in pieces, each from where the server has it. A piece that fails is tried again when the
 * line is back; the key of a file is made of what it is, so that choosing it again later goes on where it stopped.
 */
export function startUploads({
	folder,
	mostBytes,
	onChange,
	onAttached
}: {
	folder: string;
	mostBytes: number;
	onChange: (uploads: Upload[]) => void;
	/** One more is attached. */
	onAttached: () => void;
}): { add: (files: readonly File[], question: string) => void; stop: () => void } {
	const waiting: { file: File; question: string; upload: Upload; ended: AbortController }[] = [];
	let uploads: Upload[] = [];
	let working = false;
	let over = false;

	const change = (upload: Upload, to: Partial<Upload>) => {
		Object.assign(upload, to);
		onChange(uploads.map((each) => ({ ...each })));
	};

	function add(files: readonly File[], question: string) {
		for (const file of files) {
			const ended = new AbortController();
			const upload: Upload = {
				key: crypto.getRandomValues(new Uint32Array(1)).join(),
				name: file.name,
				size: file.size,
				arrived: 0,
				state: 'queued',
				stop: () => {
					ended.abort();
					change(upload, { state: 'stopped' });
				}
			};
			uploads = [...uploads, upload];
			waiting.push({ file, question, upload, ended });
			change(upload, {});
		}
		void work();
	}

	async function work() {
		if (working) return;
		working = true;
		for (let next = waiting.shift(); next && !over; next = waiting.shift())
			if (!next.ended.signal.aborted) await send(next);
		working = false;
	}

	async function send({ file, question, upload, ended }: (typeof waiting)[number]) {
		const { signal } = ended;
		if (file.size === 0) return change(upload, { state: 'refused', fault: 'empty' });
		if (file.size > mostBytes) return change(upload, { state: 'refused', fault: 'too-large' });
		const about = new URLSearchParams({ name: file.name, size: String(file.size) });
		if (question) about.set('question', question);
		const address = `${folder}/upload/${keyOf(file, question)}?${about}`;
		let offset: number | undefined;
		while (!signal.aborted && !over) {
			try {
				const answer =
					offset === undefined
						? await ask(address, { signal })
						: await ask(address, {
								signal,
								method: 'PUT',
								headers: {
									'content-type': 'application/octet-stream',
									'upload-offset': String(offset)
								},
								body: file.slice(offset, offset + pieceSize)
							});
				if (answer.done) {
					change(upload, { state: 'done', arrived: file.size });
					return onAttached();
				}
				if (answer.fault) return change(upload, { state: 'refused', fault: answer.fault });
				if (answer.sent) return change(upload, { state: 'sent' });
				offset = answer.offset ?? 0;
				// The last piece is sent anew where its answer was lost: the server then has all of it.
				const arrived = Math.min(offset + pieceSize, file.size);
				change(upload, { state: 'sending', arrived: arrived === file.size ? arrived : offset });
			} catch {
				if (signal.aborted) return;
				change(upload, { state: 'line-down' });
				offset = undefined;
				await backOrLater(signal);
			}
		}
	}

	return {
		add,
		stop: () => {
			over = true;
		}
	};
}

/** Made of what the file is, in letters that an address takes. */
function keyOf(file: File, question: string): string {
	const words = `${file.name} ${file.size} ${file.lastModified} ${question}`;
	let [a, b] = [0x811c9dc5, 0x1b873593];
	for (const sign of words) {
		a = Math.imul(a ^ (sign.codePointAt(0) ?? 0), 0x01000193);
		b = Math.imul(b ^ (sign.codePointAt(0) ?? 0), 0x5bd1e995);
	}
	return `f-${file.size}-${file.lastModified}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`.padEnd(
		20,
		'-'
	);
}

/** Throws where the line is down or the server has no answer. */
async function ask(address: string, init: RequestInit): Promise<Answer> {
	const response = await fetch(address, init);
	if (response.status === 403) return { fault: 'forbidden' };
	if (response.status === 413) return { fault: 'too-large' };
	if ([400, 404, 409].includes(response.status)) return { fault: 'damaged' };
	if (
		!response.headers.get('content-type')?.startsWith('application/json') ||
		// Too many at once: it goes on in a while.
		response.status === 429 ||
		response.status >= 500
	)
		throw new Error(String(response.status));
	return (await response.json()) as Answer;
}

function backOrLater(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const go = () => {
			clearTimeout(timer);
			removeEventListener('online', go);
			resolve();
		};
		const timer = setTimeout(go, again);
		addEventListener('online', go);
		signal.addEventListener('abort', go, { once: true });
	});
}
