import type { OfficialLanguage } from '../../language.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a name can begin with: Arabic ones with the article, or with what is left of it behind li-. */
export function beginningsOf(name: string, language: OfficialLanguage): string[] {
	return language === 'ar' && name.startsWith('ال') ? [name, `ل${name.slice(2)}`] : [name];
}

/** A pattern of a name of a State in the forms in which running text has it: cases, joined particles, either apostrophe. */
export function patternOf(name: string, language: OfficialLanguage): string {
	const words = name.split(/\s+/);
	if (language === 'zh') return escaped(name).replace(/\\[()]/g, '[$&（）]');
	if (language === 'ar') {
		const first = words[0] ?? '';
		const open = first.startsWith('ال') ? `(?:ال|ل)${escaped(first.slice(2))}` : escaped(first);
		return [open, ...words.slice(1).map(escaped)].join('[\\s\\u00a0]+');
	}
	const parts = language === 'ru' ? words.map(russianWord) : words.map(escaped);
	return parts.join('[\\s\\u00a0]+').replace(/['’]/g, "['’]");
}

const russianEndings: [RegExp, string][] = [
	[/ия$/, '(?:ия|ии|ию|ией)'],
	[/ая$/, '(?:ая|ой|ую|ою)'],
	[/яя$/, '(?:яя|ей|юю)'],
	[/[ыо]й$/, '(?:ый|ой|ого|ому|ым|ом)'],
	[/ий$/, '(?:ий|ого|его|ому|ему|им|ом|ем|ия|ию|ии)'],
	[/ое$/, '(?:ое|ого|ому|ым|ом)'],
	[/[ыи]е$/, '(?:ые|ие|ых|их|ым|им|ыми|ими)'],
	[/ство$/, '(?:ство|ства|ству|ством|стве)'],
	[/а$/, '(?:а|ы|и|е|у|ой|ою|ей)'],
	[/я$/, '(?:я|и|е|ю|ей|ею)'],
	[/ь$/, '(?:ь|и|я|ю|ем|ью|е)'],
	[/й$/, '(?:й|я|ю|ем|е)'],
	[/ы$/, '(?:ы|ов|ам|ами|ах|)'],
	[/([бвгджзклмнпрстфхцчшщ])$/, '$1(?:|а|у|ом|ем|е)']
];

/** A Russian word in any case; short words, and those that do not decline, only as they are. */
function russianWord(word: string): string {
	if (word.length < 4 || /^[а-яё(]/.test(word)) {
		return /^[а-яё]/.test(word) && word.length > 4
			? `${escaped(word.slice(0, -1))}\\p{L}{0,3}`
			: escaped(word);
	}
	for (const [ending, forms] of russianEndings) {
		if (!ending.test(word)) continue;
		const stem = escaped(
			word.replace(ending, (all, kept: unknown) => (typeof kept === 'string' ? kept : ''))
		);
		return stem + forms.replace('$1', '');
	}
	return escaped(word);
}
