import { directionOf } from '#lib/domain/language.ts';
import { readableText } from '../readable-text.ts';
import { runsOf } from '../runs.ts';
import type { TypesetInline } from './typeset.ts';

/** Signs that turn or hide the words around them: a passage says its own direction. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Most signs of a symbol that stands on one line; what is longer is broken as words are. */
const longestSymbol = 40;

/** `text` in `language` with symbols, addresses and what reads the other way turned. Line feeds become line breaks. */
export function textOf(text: string, language: string): TypesetInline[] {
	const base = directionOf(language);
	return runsOf(readableText(text).replace(turning, ''), base).flatMap((run): TypesetInline[] => {
		if (run.kind === 'address') return [{ is: 'address', address: run.text }];
		if (run.kind === 'words' && run.direction === base) return lines(run.text);
		const words = run.text.replace(/\s+/g, ' ');
		if (run.kind === 'symbol' && words.length <= longestSymbol) return [{ is: 'symbol', words }];
		const { direction } = run;
		const spoken = direction === 'rtl' && base === 'ltr' ? 'ar' : primaryOf(language);
		return [{ is: 'turned', direction, language: spoken, words }];
	});
}

function lines(text: string): TypesetInline[] {
	return text
		.split(/\r\n|[\r\n\u2028\u2029]/)
		.flatMap((line, index): TypesetInline[] => [
			...(index === 0 ? [] : [{ is: 'break' as const }]),
			...(line === '' ? [] : [breakable(line.replaceAll('\t', ' '))])
		]);
}

/** Lets a word that no language has be broken, so that it stays on the page. */
function breakable(line: string): string {
	return line.replace(
		/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{M}\p{N}_]{50}/gu,
		'$&\u200b'
	);
}

/** The language of a tag (BCP 47) without script and region, in ISO 639; `und` where it says none. */
export function primaryOf(tag: string): string {
	return /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? 'und';
}
