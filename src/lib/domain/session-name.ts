import { chineseNumeral } from './compilation/marks.ts';
import type { OfficialLanguage } from './language.ts';

const enOnes = [
	'',
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
	'sixth',
	'seventh',
	'eighth',
	'ninth',
	'tenth',
	'eleventh',
	'twelfth',
	'thirteenth',
	'fourteenth',
	'fifteenth',
	'sixteenth',
	'seventeenth',
	'eighteenth',
	'nineteenth'
];
const enTens = [
	'',
	'',
	'twenty',
	'thirty',
	'forty',
	'fifty',
	'sixty',
	'seventy',
	'eighty',
	'ninety'
];

function english(number: number): string {
	if (number < 20) return enOnes[number] ?? '';
	const tens = enTens[Math.floor(number / 10)] ?? '';
	const ones = number % 10;
	return ones === 0 ? tens.replace(/y$/, 'ieth') : `${tens}-${enOnes[ones]}`;
}

const frUnits = [
	'',
	'un',
	'deux',
	'trois',
	'quatre',
	'cinq',
	'six',
	'sept',
	'huit',
	'neuf',
	'dix',
	'onze',
	'douze',
	'treize',
	'quatorze',
	'quinze',
	'seize',
	'dix-sept',
	'dix-huit',
	'dix-neuf'
];
const frTens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', '', ''];

function frenchCardinal(number: number): string {
	if (number < 20) return frUnits[number] ?? '';
	if (number >= 80) return number === 80 ? 'quatre-vingt' : `quatre-vingt-${frUnits[number - 80]}`;
	const base = number >= 70 ? 60 : number - (number % 10);
	const rest = number - base;
	const tens = frTens[base / 10] ?? '';
	if (rest === 0) return tens;
	return rest === 1 || rest === 11 ? `${tens} et ${frUnits[rest]}` : `${tens}-${frUnits[rest]}`;
}

function french(number: number): string {
	if (number === 1) return 'première';
	return `${frenchCardinal(number)
		.replace(/cinq$/, 'cinqu')
		.replace(/neuf$/, 'neuv')
		.replace(/e$/, '')}ième`;
}

const ruOnes = [
	'',
	'первая',
	'вторая',
	'третья',
	'четвертая',
	'пятая',
	'шестая',
	'седьмая',
	'восьмая',
	'девятая',
	'десятая',
	'одиннадцатая',
	'двенадцатая',
	'тринадцатая',
	'четырнадцатая',
	'пятнадцатая',
	'шестнадцатая',
	'семнадцатая',
	'восемнадцатая',
	'девятнадцатая'
];
const ruTens = [
	['', ''],
	['', ''],
	['двадцать', 'двадцатая'],
	['тридцать', 'тридцатая'],
	['сорок', 'сороковая'],
	['пятьдесят', 'пятидесятая'],
	['шестьдесят', 'шестидесятая'],
	['семьдесят', 'семидесятая'],
	['восемьдесят', 'восьмидесятая'],
	['девяносто', 'девяностая']
];

function russian(number: number): string {
	if (number < 20) return ruOnes[number] ?? '';
	const [cardinal, ordinal] = ruTens[Math.floor(number / 10)] ?? ['', ''];
	const ones = number % 10;
	return ones === 0 ? `${ordinal}` : `${cardinal} ${ruOnes[ones]}`;
}

const arOnes = [
	'',
	'الأولى',
	'الثانية',
	'الثالثة',
	'الرابعة',
	'الخامسة',
	'السادسة',
	'السابعة',
	'الثامنة',
	'التاسعة',
	'العاشرة'
];
const arTens = [
	'',
	'',
	'العشرون',
	'الثلاثون',
	'الأربعون',
	'الخمسون',
	'الستون',
	'السبعون',
	'الثمانون',
	'التسعون'
];

function arabic(number: number): string {
	const ones = number % 10;
	const compound = ones === 1 ? 'الحادية' : (arOnes[ones] ?? '');
	if (number <= 10) return arOnes[number] ?? '';
	if (number < 20) return `${compound} عشرة`;
	const tens = arTens[Math.floor(number / 10)] ?? '';
	return ones === 0 ? tens : `${compound} و${tens}`;
}

function capital(words: string): string {
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/**
 * A session of the Council as the masthead names it: `Nineteenth session`, `19º período de sesiones`, `第十九届会议`.
 * From the hundredth on the number is in digits.
 */
export function sessionName(session: number, language: OfficialLanguage): string {
	const inWords = session >= 1 && session <= 99;
	switch (language) {
		case 'en':
			return inWords ? capital(`${english(session)} session`) : `Session ${session}`;
		case 'fr':
			return inWords ? capital(`${french(session)} session`) : `${session}e session`;
		case 'ru':
			return inWords ? capital(`${russian(session)} сессия`) : `${session}-я сессия`;
		case 'es': {
			const short = [1, 3].includes(session % 10) && session % 100 !== 11;
			return `${session}${short ? 'er' : 'º'} período de sesiones`;
		}
		case 'zh':
			return `第${chineseNumeral(session)}届会议`;
		case 'ar':
			return inWords ? `الدورة ${arabic(session)}` : `الدورة ${session}`;
	}
}
