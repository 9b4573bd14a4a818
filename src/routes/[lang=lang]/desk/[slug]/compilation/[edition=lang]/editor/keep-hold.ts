const between = 20_000;

/** Renews the hold on the paragraph that is worked on at this address, until what this gives back gives it back. */
export function keepHold(address: string): () => void {
	const post = (way: 'hold' | 'give-back') => {
		const body = new FormData();
		body.set('way', way);
		void fetch(address, { method: 'PUT', body, keepalive: true }).catch(() => undefined);
	};
	const timer = setInterval(() => post('hold'), between);
	return () => {
		clearInterval(timer);
		post('give-back');
	};
}
