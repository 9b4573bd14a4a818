import type { OfficialLanguage } from '../../language.ts';
import type { Subject } from './phrases.ts';

/** Numbers under ten are written in words, except in Chinese (United Nations Editorial Manual). */
const words: Partial<Record<OfficialLanguage, string[]>> = {
	en: 'two three four five six seven eight nine'.split(' '),
	fr: 'deux trois quatre cinq six sept huit neuf'.split(' '),
	es: 'dos tres cuatro cinco seis siete ocho nueve'.split(' '),
	ru: 'двое трое четверо пятеро шестеро семеро восемь девять'.split(' ')
};

const others: Record<OfficialLanguage, (name: string, number: number, written: string) => string> =
	{
		en: (name, number, written) =>
			`${name}, and ${number === 1 ? 'one other' : `${written} others`} in the same terms,`,
		fr: (name, number, written) =>
			`${name}, ainsi que, dans les mêmes termes, ${number === 1 ? 'une autre entité' : `${written} autres entités`},`,
		es: (name, number, written) =>
			`${name} y, en los mismos términos, ${number === 1 ? 'otra entidad' : `otras ${written} entidades`}`,
		ru: (name, number, written) =>
			`${name} и, в тех же выражениях, ${number === 1 ? 'еще один автор ответа' : `еще ${russianOthers(number, written)}`}`,
		ar: (name, number) => `${name}، وبالعبارات نفسها ${arabicOthers(number)}،`,
		zh: (name, number) => `${name}以及措辞相同的另外 ${number} 方`
	};

const russianPlurals = new Intl.PluralRules('ru');

function russianOthers(number: number, written: string): string {
	if (number < 8) return `${written} авторов ответов`;
	const one = russianPlurals.select(number) === 'one';
	return `${written} ${one ? 'автор ответа' : 'авторов ответов'}`;
}

const arabicFew = 'ثلاث أربع خمس ست سبع ثمان تسع'.split(' ');

function arabicOthers(number: number): string {
	if (number === 1) return 'جهة مجيبة أخرى';
	if (number === 2) return 'جهتان مجيبتان أخريان';
	const few = number % 100;
	return few >= 3 && few <= 10
		? `${arabicFew[number - 3] ?? number} جهات مجيبة أخرى`
		: `${number} جهة مجيبة أخرى`;
}

/** The subject of a sentence that others say too: "CIVICUS, and twelve others in the same terms,". `number` is above zero. */
export function withOthers(subject: Subject, number: number, language: OfficialLanguage): Subject {
	const written = words[language]?.[number - 2] ?? String(number);
	return { ...subject, name: others[language](subject.name, number, written), plural: true };
}
