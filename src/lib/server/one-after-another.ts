/** The same work, each piece begun when the one before it has ended, well or not. */
export function oneAfterAnother<Given extends unknown[], Result>(
	work: (...given: Given) => Promise<Result>
): (...given: Given) => Promise<Result> {
	let before: Promise<unknown> = Promise.resolve();
	return (...given) => {
		const done = before.then(() => work(...given));
		before = done.catch(() => undefined);
		return done;
	};
}
