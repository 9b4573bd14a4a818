/** Nouns that name what a State is, with their genitive; what follows them in a formal name stays as it is. */
const heads: Record<string, string> = {
	республика: 'Республики',
	королевство: 'Королевства',
	княжество: 'Княжества',
	государство: 'Государства',
	содружество: 'Содружества',
	федерация: 'Федерации',
	конфедерация: 'Конфедерации',
	султанат: 'Султаната',
	союз: 'Союза',
	герцогство: 'Герцогства',
	штаты: 'Штатов',
	эмираты: 'Эмиратов',
	острова: 'Островов',
	престол: 'Престола'
};

/** Formal names that are a proper name alone; the others of this kind do not change. */
const proper: Record<string, string> = {
	'Антигуа и Барбуда': 'Антигуа и Барбуды',
	Австралия: 'Австралии',
	Барбадос: 'Барбадоса',
	Белиз: 'Белиза',
	'Босния и Герцеговина': 'Боснии и Герцеговины',
	'Бруней-Даруссалам': 'Брунея-Даруссалама',
	'Буркина-Фасо': 'Буркина-Фасо',
	Канада: 'Канады',
	Грузия: 'Грузии',
	Гренада: 'Гренады',
	Венгрия: 'Венгрии',
	Ирландия: 'Ирландии',
	Ямайка: 'Ямайки',
	Япония: 'Японии',
	Малайзия: 'Малайзии',
	Монголия: 'Монголии',
	Черногория: 'Черногории',
	Непал: 'Непала',
	'Новая Зеландия': 'Новой Зеландии',
	Румыния: 'Румынии',
	'Сент-Китс и Невис': 'Сент-Китса и Невиса',
	'Сент-Люсия': 'Сент-Люсии',
	'Сент-Винсент и Гренадины': 'Сент-Винсента и Гренадин',
	'Соломоновы Острова': 'Соломоновых Островов',
	Туркменистан: 'Туркменистана',
	Тувалу: 'Тувалу',
	Украина: 'Украины'
};

/**
 * The genitive of the formal name of a State in Russian: adjectives and the noun that they belong to are declined, the proper
 * name after it is not (`Исламской Республики Афганистан`). Undefined for a name that is of no known shape.
 */
export function russianGenitive(name: string): string | undefined {
	if (proper[name] !== undefined) return proper[name];
	const words = name.split(' ');
	const at = words.findIndex((word) => heads[word.toLowerCase()] !== undefined);
	const head = words[at];
	if (head === undefined) return undefined;
	const genitive = heads[head.toLowerCase()] ?? head;
	const adjectives = words.slice(0, at).map(genitiveOfAdjective);
	if (adjectives.includes(undefined)) return undefined;
	const isSmall = head[0] === head[0]?.toLowerCase();
	return [...adjectives, isSmall ? genitive.toLowerCase() : genitive, ...words.slice(at + 1)].join(
		' '
	);
}

function genitiveOfAdjective(word: string): string | undefined {
	if (/ая$/.test(word)) return word.replace(/ая$/, 'ой');
	if (/(ое|ый|ой)$/.test(word)) return word.replace(/..$/, 'ого');
	if (/[гкх]ий$/.test(word)) return word.replace(/ий$/, 'ого');
	return /(ие|ые)$/.test(word) ? word.replace(/е$/, 'х') : undefined;
}
