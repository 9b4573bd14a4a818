/** A sentence, given without its full stop, whose footnote mark stands before the stop. */
export function beforeStop<T>(sentence: string, note: T): (string | T)[] {
	return note === undefined ? [`${sentence}.`] : [sentence, note, '.'];
}
