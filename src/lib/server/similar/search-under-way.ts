/**
 * Searches that run in this process, by the id of their consultation: each runs once, and whoever asked for it need not wait.
 * Those that failed stay until the next, so that a page can say it.
 */
const searches = new Map<string, { done: Promise<void>; failed: boolean }>();

/** Starts a search unless it runs, and waits for it `patience` milliseconds at most. Says whether it has ended well. */
export async function searchOnce(
	consultationId: string,
	search: () => Promise<void>,
	{ patience, onFailure }: { patience: number; onFailure: (failure: unknown) => void }
): Promise<boolean> {
	const known = searches.get(consultationId);
	const running = known && !known.failed ? known : begin(consultationId, search, onFailure);
	let timer: NodeJS.Timeout | undefined;
	const over = new Promise<false>((resolve) => {
		timer = setTimeout(resolve, patience, false);
	});
	const ended = await Promise.race([running.done.then(() => true), over]);
	clearTimeout(timer);
	return ended && !running.failed;
}

/** Where the search of a consultation stands in this process. */
export function stateOfSearch(consultationId: string): 'under-way' | 'failed' | undefined {
	const search = searches.get(consultationId);
	return search && (search.failed ? 'failed' : 'under-way');
}

function begin(
	consultationId: string,
	search: () => Promise<void>,
	onFailure: (failure: unknown) => void
) {
	const running = { done: Promise.resolve(), failed: false };
	searches.set(consultationId, running);
	running.done = search().then(
		() => void searches.delete(consultationId),
		(failure: unknown) => {
			running.failed = true;
			onFailure(failure);
		}
	);
	return running;
}
