/**
 * Direction of a text by its letters: that of the script in which most of the first five hundred are. Undefined without
 * letters. The first strong letter alone (UAX 9, P2) would turn an Arabic answer that begins with a symbol of a document.
 */
export function directionOfWords(text: string): 'ltr' | 'rtl' | undefined {
	const letters = text.slice(0, 2000).match(/\p{L}/gu)?.slice(0, 500) ?? [];
	if (letters.length === 0) return undefined;
	const rightToLeft = letters.filter((letter) =>
		/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
	);
	return rightToLeft.length * 2 > letters.length ? 'rtl' : 'ltr';
}
