import type { OfficialLanguage } from '../language.ts';
import { states } from '../states.ts';

/** Capitalised words and phrases of UN documents that keep their capital in the middle of a sentence. */
const kept: Partial<Record<OfficialLanguage, string>> = {
	en: 'State|States|Member State|Member States|Government|Governments|United Nations|United Kingdom|United States|Human Rights Council|Human Rights Committee|Council|Office|Fund|Funds and|High Commissioner|Secretary-General|Security Council|General Assembly|Assembly|Secretariat|Special Rapporteur|Special Rapporteurs|Special Fund|Trust Fund|Voluntary Fund|Working Group|Universal Declaration|Universal Periodic Review Voluntary|Voluntary Trust Fund|Charter|Covenant|Convention|Constitution|Parliament|Ministry|Minister|President|Millennium|Sustainable Development Goals|World Bank|World Health|European|African|Asian|American|Arab|Latin|Caribbean|Pacific|Commonwealth|Inter-American|Internet|English|French|Spanish|Arabic|Chinese|Russian|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
	fr: 'État|États|Etat|Etats|Gouvernement|Organisation des Nations Unies|Nations Unies|Conseil|Haut-Commissariat|Haut-Commissaire|Haute-Commissaire|Fonds|Secrétaire général|Secrétariat|Assemblée|Rapporteur|Charte|Convention|Pacte|Constitution|Parlement|Ministère|Bureau|Examen périodique|Union européenne|Union africaine|Banque mondiale|Europe|Afrique|Asie|Amérique|Internet',
	es: 'Estado|Estados|Gobierno|Gobiernos|Naciones Unidas|Organización de las Naciones Unidas|Consejo|Oficina|Fondo|Alto Comisionado|Alta Comisionada|Secretario General|Secretaría|Asamblea|Relator|Relatora|Carta|Convención|Pacto|Constitución|Parlamento|Ministerio|Unión Europea|Unión Africana|Banco Mundial|Europa|África|Asia|América|Internet',
	ru: 'Организация Объединенных Наций|Организации Объединенных Наций|Объединенные Нации|Совет|Советом|Совету|Совета|Управление Верховного|Управлению Верховного|Управлением Верховного|Управления Верховного|Фонд|Фонду|Фонда|Фондом|Верховный комиссар|Верховному комиссару|Верховного комиссара|Генеральный секретарь|Генеральному секретарю|Генеральная Ассамблея|Секретариат|Специальный докладчик|Совет Безопасности|Устав|Конституция|Европейский союз|Африканский союз|Всемирный банк|Европа|Африка|Азия|Америка|Интернет'
};

const keptPhrases = new Map<string, Set<string>>();
const longestPhrase = 4;

function phrasesKept(language: OfficialLanguage): Set<string> {
	const known = keptPhrases.get(language);
	if (known !== undefined) return known;
	const phrases = new Set((kept[language] ?? '').split('|'));
	const common = new Set(commonWords[language]);
	for (const state of states) {
		for (const name of [state.short[language], state.editorial?.[language]]) {
			const first = name?.split(/[\s(]/)[0];
			if (first !== undefined && !common.has(first)) phrases.add(first);
		}
	}
	keptPhrases.set(language, phrases);
	return phrases;
}

/** Words that begin the name of a State and yet are no names by themselves. */
const commonWords: Partial<Record<OfficialLanguage, string[]>> = {
	en: [
		'United',
		'Central',
		'Equatorial',
		'Antigua',
		'New',
		'North',
		'South',
		'Papua',
		'Cabo',
		'Costa',
		'El',
		'Holy',
		'State'
	],
	fr: [
		'République',
		'Îles',
		'Nouvelle',
		'Nouvelle-Zélande',
		'Royaume-Uni',
		'Saint-Siège',
		'Guinée'
	],
	es: ['República', 'Islas', 'Nueva', 'Reino', 'Santa', 'Emiratos', 'Países', 'El', 'Estado'],
	ru: [
		'Республика',
		'Острова',
		'Новая',
		'Объединенные',
		'Соединенные',
		'Соединенное',
		'Святой',
		'Государство',
		'Южный',
		'Южная',
		'Северная',
		'Центральноафриканская',
		'Демократическая',
		'Доминиканская',
		'Российская'
	]
};

/**
 * The words as they continue a sentence: the first letter in lower case, unless the first word keeps its capital:
 * a name, an abbreviation, a word that UN documents capitalise, or one that `context`, the whole text, capitalises in
 * the middle of a sentence. Arabic and Chinese have no capitals.
 */
export function continuing(words: string, language: OfficialLanguage, context: string): string {
	if (language === 'ar' || language === 'zh') return words;
	const match = /^(\p{Lu})(['’])?([\p{L}\p{M}-]*)/u.exec(words);
	if (match === null) return words;
	const [whole, initial = '', elision, rest = ''] = match;
	if (elision === undefined && keepsCapital(words, initial, rest, language, context)) return words;
	const lowered = initial.toLocaleLowerCase(language);
	return elision === undefined
		? lowered + words.slice(initial.length)
		: lowered + elision + rest + words.slice(whole.length);
}

function keepsCapital(
	words: string,
	initial: string,
	rest: string,
	language: OfficialLanguage,
	context: string
): boolean {
	const word = initial + rest;
	if (/\p{Lu}/u.test(rest)) return true;
	if (rest === '' && (words[1] === '.' || (language === 'en' && word === 'I'))) return true;
	const phrases = phrasesKept(language);
	const start = words.slice(0, 80).split(/[\s\u00a0]+/, longestPhrase);
	for (let length = 1; length <= start.length; length += 1) {
		const phrase = start
			.slice(0, length)
			.join(' ')
			.replace(/[.,;:)’'”]+s?$/u, '');
		if (phrases.has(phrase)) return true;
	}
	return word.length >= 3 && capitalizedWithin(context).has(word);
}

let lastContext: { text: string; words: Set<string> } | undefined;

/** Words that a text capitalises in the middle of a sentence. The last text's are kept: a reply is read many times over. */
function capitalizedWithin(text: string): Set<string> {
	if (lastContext?.text !== text) {
		const words = new Set<string>();
		for (const match of text.matchAll(/(?<=[\p{Ll},][ \u00a0])\p{Lu}[\p{L}\p{M}-]*/gu)) {
			words.add(match[0]);
		}
		lastContext = { text, words };
	}
	return lastContext.words;
}

const firstPerson: Record<OfficialLanguage, RegExp> = {
	en: /\b(?:[Ww]e|[Oo]ur|[Oo]urs|us|[Oo]urselves|my|My|mine|(?<!(?:[Aa]nnex|[Pp]art|[Cc]hapter|[Tt]itle|[Pp]hase|[Gg]roup|[Tt]ier|[Ss]ection|[Tt]able|[Aa]rticle)\s)I(?=\s+[a-z]))\b/gu,
	fr: /(?<![\p{L}\p{M}])(?:[Nn]ous|[Nn]otre|[Nn]os|[Jj]e|[Jj]['’](?=\p{L})|[Mm]on|[Mm]a|[Mm]es)(?![\p{L}\p{M}-])/gu,
	es: /(?<![\p{L}\p{M}])(?:[Nn]osotros|[Nn]osotras|[Nn]uestr[oa]s?|[Yy]o|mis?|[Cc]reemos|[Cc]onsideramos|[Pp]roponemos|[Ee]stimamos|[Rr]ecomendamos|[Oo]pinamos)(?![\p{L}\p{M}])/gu,
	ru: /(?<![\p{L}\p{M}])(?:[Мм]ы|[Нн]ас|[Нн]ам|[Нн]ами|[Нн]аш(?:а|е|и|его|ей|ему|им|ими|их|ем|у)?|[Яя]|[Мм]ой|[Мм]оя|[Мм]ое|[Мм]ои)(?![\p{L}\p{M}])/gu,
	ar: /(?<![\p{L}\p{M}])[وف]?(?:نحن|إننا|أننا|لدينا|بلدنا|بلادنا|حكومتنا|منظمتنا|رأينا|نرى|نعتقد|نؤكد|نقترح|نوصي)(?![\p{L}\p{M}])/gu,
	zh: /我们|我国|我方|我/gu
};

/** Where words of the first person stand in a text: doubts for the editor of reported speech. */
export function firstPersonIn(
	text: string,
	language: OfficialLanguage
): { start: number; end: number }[] {
	return [...text.matchAll(firstPerson[language])].map((match) => ({
		start: match.index,
		end: match.index + match[0].length
	}));
}
