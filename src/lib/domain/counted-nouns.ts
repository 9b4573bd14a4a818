import type { OfficialLanguage } from './language.ts';

/** What the sentences of a compilation count. */
export type Counted = 'state' | 'stakeholder' | 'un-entity' | 'other' | 'donor';

/**
 * `subject` stands before or after its verb; `from` follows the preposition "from" or counts an object:
 * genitive in Russian, oblique in Arabic. The other languages have one form.
 */
export type Role = 'subject' | 'from';

type Forms = { one: string; many: string; feminine?: boolean };

const western: Record<'en' | 'fr' | 'es', Record<Counted, Forms>> = {
	en: {
		state: { one: 'State', many: 'States' },
		stakeholder: { one: 'stakeholder', many: 'stakeholders' },
		'un-entity': { one: 'United Nations entity', many: 'United Nations entities' },
		other: { one: 'other respondent', many: 'other respondents' },
		donor: { one: 'donor', many: 'donors' }
	},
	fr: {
		state: { one: 'État', many: 'États' },
		stakeholder: { one: 'partie prenante', many: 'parties prenantes', feminine: true },
		'un-entity': {
			one: 'entité des Nations Unies',
			many: 'entités des Nations Unies',
			feminine: true
		},
		other: { one: 'autre participant', many: 'autres participants' },
		donor: { one: 'donateur', many: 'donateurs' }
	},
	es: {
		state: { one: 'Estado', many: 'Estados' },
		stakeholder: { one: 'interesado', many: 'interesados' },
		'un-entity': {
			one: 'entidad de las Naciones Unidas',
			many: 'entidades de las Naciones Unidas',
			feminine: true
		},
		other: { one: 'participante de otra índole', many: 'participantes de otra índole' },
		donor: { one: 'donante', many: 'donantes' }
	}
};

const englishWords = 'one two three four five six seven eight nine'.split(' ');
const frenchWords = 'un deux trois quatre cinq six sept huit neuf'.split(' ');
const spanishWords = 'un dos tres cuatro cinco seis siete ocho nueve'.split(' ');

const russian: Record<
	Counted,
	{ gender: 'm' | 'f' | 'n'; one: string; few: string; many: string; oneFrom: string }
> = {
	state: {
		gender: 'n',
		one: 'государство',
		few: 'государства',
		many: 'государств',
		oneFrom: 'государства'
	},
	stakeholder: {
		gender: 'f',
		one: 'заинтересованная сторона',
		few: 'заинтересованные стороны',
		many: 'заинтересованных сторон',
		oneFrom: 'заинтересованной стороны'
	},
	'un-entity': {
		gender: 'f',
		one: 'структура Организации Объединенных Наций',
		few: 'структуры Организации Объединенных Наций',
		many: 'структур Организации Объединенных Наций',
		oneFrom: 'структуры Организации Объединенных Наций'
	},
	other: {
		gender: 'm',
		one: 'другой респондент',
		few: 'других респондента',
		many: 'других респондентов',
		oneFrom: 'другого респондента'
	},
	donor: { gender: 'm', one: 'донор', few: 'донора', many: 'доноров', oneFrom: 'донора' }
};
const russianSubject = 'один два три четыре пять шесть семь восемь девять'.split(' ');
const russianFrom = 'одного двух трех четырех пяти шести семи восьми девяти'.split(' ');
const russianOne = {
	subject: { m: 'один', f: 'одна', n: 'одно' },
	from: { m: 'одного', f: 'одной', n: 'одного' }
};

/** Arabic: singular, dual in both cases, plural of 3 to 10, and the singular that follows 11 and more. */
const arabic: Record<
	Counted,
	{
		feminine: boolean;
		one: string;
		two: { subject: string; from: string };
		few: string;
		many: string;
	}
> = {
	state: {
		feminine: true,
		one: 'دولة واحدة',
		two: { subject: 'دولتان', from: 'دولتين' },
		few: 'دول',
		many: 'دولة'
	},
	stakeholder: {
		feminine: false,
		one: 'صاحب مصلحة واحد',
		two: { subject: 'صاحبا مصلحة', from: 'صاحبي مصلحة' },
		few: 'أصحاب مصلحة',
		many: 'صاحب مصلحة'
	},
	'un-entity': {
		feminine: false,
		one: 'كيان واحد تابع للأمم المتحدة',
		two: { subject: 'كيانان تابعان للأمم المتحدة', from: 'كيانين تابعين للأمم المتحدة' },
		few: 'كيانات تابعة للأمم المتحدة',
		many: 'كياناً تابعاً للأمم المتحدة'
	},
	other: {
		feminine: true,
		one: 'جهة أخرى واحدة',
		two: { subject: 'جهتان أخريان', from: 'جهتين أخريين' },
		few: 'جهات أخرى',
		many: 'جهة أخرى'
	},
	donor: {
		feminine: true,
		one: 'جهة مانحة واحدة',
		two: { subject: 'جهتان مانحتان', from: 'جهتين مانحتين' },
		few: 'جهات مانحة',
		many: 'جهة مانحة'
	}
};
const arabicBeforeFeminine = 'ثلاث أربع خمس ست سبع ثمان تسع'.split(' ');
const arabicBeforeMasculine = 'ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'.split(' ');

const chinese: Record<Counted, string> = {
	state: '个国家',
	stakeholder: '个利益攸关方',
	'un-entity': '个联合国实体',
	other: '个其他答复方',
	donor: '个捐助方'
};

const russianPlurals = new Intl.PluralRules('ru');
const arabicPlurals = new Intl.PluralRules('ar');

/**
 * A number above zero with its noun: `10 States`, `nine stakeholders`; `10 个国家`; `10 دول`, `11 صاحب مصلحة`;
 * `21 государство`, `5 государств`. Numbers under ten are in words, except in Chinese.
 */
export function countOf(
	number: number,
	noun: Counted,
	language: OfficialLanguage,
	role: Role = 'subject'
): string {
	return written(number, noun, language, role, false);
}

/**
 * The counts of one sentence. Where one of them is 10 or more all are in figures: `9 States and 11 stakeholders`.
 * Arabic keeps its words for one and two, which are forms of the noun. Source: United Nations Editorial Manual, numbers.
 */
export function countsOf(
	counts: readonly { number: number; noun: Counted }[],
	language: OfficialLanguage,
	role: Role = 'subject'
): string[] {
	const inFigures = counts.some(({ number }) => number > 9);
	return counts.map(({ number, noun }) => written(number, noun, language, role, inFigures));
}

function written(
	number: number,
	noun: Counted,
	language: OfficialLanguage,
	role: Role,
	inFigures: boolean
): string {
	switch (language) {
		case 'zh':
			return `${number} ${chinese[noun]}`;
		case 'ru':
			return inRussian(number, noun, role, inFigures);
		case 'ar':
			return inArabic(number, noun, role, inFigures);
		case 'en':
			return `${inFigures ? number : (englishWords[number - 1] ?? number)} ${formOf(number, western.en[noun])}`;
		case 'fr':
			return inRomance(
				number,
				western.fr[noun],
				inFigures ? [] : frenchWords,
				inFigures ? '1' : 'une'
			);
		case 'es':
			return inRomance(
				number,
				western.es[noun],
				inFigures ? [] : spanishWords,
				inFigures ? '1' : 'una'
			);
	}
}

function formOf(number: number, forms: Forms): string {
	return number === 1 ? forms.one : forms.many;
}

function inRomance(number: number, forms: Forms, words: string[], one: string): string {
	const word = number === 1 && forms.feminine ? one : (words[number - 1] ?? String(number));
	return `${word} ${formOf(number, forms)}`;
}

function inRussian(number: number, noun: Counted, role: Role, inFigures: boolean): string {
	const forms = russian[noun];
	const plural = russianPlurals.select(number);
	const word = inFigures
		? String(number)
		: number === 1
			? russianOne[role][forms.gender]
			: number === 2 && role === 'subject' && forms.gender === 'f'
				? 'две'
				: ((role === 'subject' ? russianSubject : russianFrom)[number - 1] ?? String(number));
	if (role === 'from') return `${word} ${plural === 'one' ? forms.oneFrom : forms.many}`;
	return `${word} ${plural === 'one' ? forms.one : plural === 'few' ? forms.few : forms.many}`;
}

function inArabic(number: number, noun: Counted, role: Role, inFigures: boolean): string {
	const forms = arabic[noun];
	if (number === 1) return forms.one;
	if (number === 2) return forms.two[role];
	if (number < 10 && !inFigures) {
		const words = forms.feminine ? arabicBeforeFeminine : arabicBeforeMasculine;
		const word = words[number - 3] ?? String(number);
		return `${number === 8 && forms.feminine ? 'ثماني' : word} ${forms.few}`;
	}
	return `${number} ${arabicPlurals.select(number) === 'few' ? forms.few : forms.many}`;
}

/** Every word for a number under ten that `countOf` writes in the language, with its value. */
export function numberWords(language: OfficialLanguage): Map<string, number> {
	const words = new Map<string, number>();
	const add = (list: readonly string[], from = 1) =>
		list.forEach((word, index) => words.set(word, index + from));
	if (language === 'en') add(englishWords);
	if (language === 'fr') add(frenchWords);
	if (language === 'es') add(spanishWords);
	if (language === 'fr') words.set('une', 1);
	if (language === 'es') words.set('una', 1);
	if (language === 'ru') {
		add(russianSubject);
		add(russianFrom);
		for (const word of ['одна', 'одно', 'одной']) words.set(word, 1);
		words.set('две', 2);
	}
	if (language === 'ar') {
		add(arabicBeforeFeminine, 3);
		add(arabicBeforeMasculine, 3);
		words.set('ثماني', 8);
	}
	return words;
}
