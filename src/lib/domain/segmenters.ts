const known = new Map<string, Intl.Segmenter>();

/**
 * What divides a text of a language (BCP 47) into words, sentences or what people see as one character, by UAX 29. A tag
 * that is none is that of no language. Made once for each language: making one takes longer than using it.
 */
export function segmenterOf(
	granularity: 'word' | 'sentence' | 'grapheme',
	language: string
): Intl.Segmenter {
	const key = `${granularity} ${language}`;
	let segmenter = known.get(key);
	if (segmenter === undefined) {
		segmenter = new Intl.Segmenter(isTag(language) ? language : 'und', { granularity });
		known.set(key, segmenter);
	}
	return segmenter;
}

function isTag(language: string): boolean {
	try {
		return Intl.getCanonicalLocales(language).length === 1;
	} catch {
		return false;
	}
}
