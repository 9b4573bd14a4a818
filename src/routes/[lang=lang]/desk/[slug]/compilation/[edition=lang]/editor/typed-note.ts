import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';

/** The words of a note as they are typed: `[#1]` stands for its first cross-reference. */
export function typedNote(content: readonly AskedInline[]): { text: string; targets: string[] } {
	const targets: string[] = [];
	const text = content
		.map((each) => {
			if (each.type === 'text') return each.text;
			if (each.type !== 'reference') return '';
			targets.push(each.target);
			return `[#${targets.length}]`;
		})
		.join('');
	return { text, targets };
}

/** Typed words back as a note; a mark that stands for nothing stays as it is typed. */
export function readNote(typed: string, targets: readonly string[]): AskedInline[] {
	return typed.split(/(\[#\d{1,4}\])/).flatMap((part): AskedInline[] => {
		const number = /^\[#(\d+)\]$/.exec(part)?.[1];
		const target = number === undefined ? undefined : targets[Number(number) - 1];
		if (target !== undefined) return [{ type: 'reference', target }];
		return part === '' ? [] : [{ type: 'text', text: part }];
	});
}
