/** `text` without what neither XML 1.0 nor HTML can hold: control characters, non-characters, lone surrogates. */
export function readableText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '');
}
