/**
 * Does `work` again and again, `seconds` after the last time ended, for as long as the server runs; a round that fails is told to
 * `onFailure` and the next one comes. `work` may ask whether the end was called meanwhile. The function that is returned ends it.
 */
export function startRounds(
	work: (ended: () => boolean) => Promise<void>,
	{ seconds, onFailure }: { seconds: number; onFailure: (failure: unknown) => void }
): () => Promise<void> {
	let ended = false;
	let round: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	const wait = () => {
		if (!ended) timer = setTimeout(() => (round = go()), seconds * 1000).unref();
	};
	const go = async () => {
		await work(() => ended).catch(onFailure);
		wait();
	};
	wait();
	return async () => {
		ended = true;
		clearTimeout(timer);
		await round;
	};
}
