import type { OfficialLanguage } from '../language.ts';

/** Pieces of sentences that join to something a letter could say: who, must do what, for whom or why. */
const pieces: Record<
	OfficialLanguage,
	{ who: string[]; does: string[]; why: string[]; end: string }
> = {
	en: {
		who: [
			'Civil society',
			'Small delegations',
			'Indigenous peoples',
			'The secretariat',
			'Donors',
			'Recipient countries',
			'Community groups',
			'Regional bodies',
			'Independent experts',
			'Persons with disabilities',
			'Young people',
			'Local authorities'
		],
		does: [
			' should be heard before a project begins',
			' need predictable funding over several years',
			' report once a year on what was achieved',
			' cannot travel to Geneva without support',
			' publish the criteria by which requests are chosen',
			' must receive answers in their own language',
			' keep an account of every payment made',
			' meet with ministries at the national level',
			' translate recommendations into local practice',
			' share lessons with neighbouring countries',
			' appoint a focal point for follow-up',
			' be trained in the use of indicators'
		],
		why: [
			' because progress is otherwise not visible',
			' so that nobody is left behind',
			' in view of limited resources',
			' as the resolution itself requires',
			' where capacity is weakest',
			' even if the amounts are small',
			' before the next cycle of the review',
			' without conditions that delay the work',
			' together with those concerned',
			' in every region of the world',
			' since trust depends on openness',
			' when a recommendation has been accepted'
		],
		end: '. '
	},
	fr: {
		who: [
			'La société civile',
			'Les petites délégations',
			'Les peuples autochtones',
			'Le secrétariat',
			'Les donateurs',
			'Les pays bénéficiaires',
			'Les associations locales',
			'Les organismes régionaux',
			'Les experts indépendants',
			'Les personnes handicapées',
			'La jeunesse',
			'Les collectivités locales'
		],
		does: [
			' demande à être entendue avant tout projet',
			' attend un financement prévisible sur plusieurs années',
			' rend compte chaque année des résultats obtenus',
			' ne peut venir à Genève sans appui',
			' souhaite la publication des critères de sélection',
			' exige des réponses dans sa propre langue',
			' tient le registre de chaque paiement',
			' rencontre les ministères au niveau national',
			' traduit les recommandations en mesures concrètes',
			' partage les enseignements avec les pays voisins',
			' désigne un point de contact pour le suivi',
			' apprend à se servir des indicateurs'
		],
		why: [
			' car les progrès restent sinon invisibles',
			' afin que nul ne soit laissé de côté',
			' compte tenu des moyens limités',
			' comme la résolution elle-même le prévoit',
			' là où les capacités sont les plus faibles',
			' même si les montants sont modestes',
			' avant le prochain cycle de l’Examen',
			' sans conditions qui retardent les travaux',
			' avec toutes les personnes intéressées',
			' dans toutes les régions du monde',
			' puisque la confiance naît de la transparence',
			' lorsqu’une recommandation a été acceptée'
		],
		end: '. '
	},
	es: {
		who: [
			'La sociedad civil',
			'Las delegaciones pequeñas',
			'Los pueblos indígenas',
			'La secretaría',
			'Los donantes',
			'Los países beneficiarios',
			'Las asociaciones vecinales',
			'Los organismos regionales',
			'Los expertos independientes',
			'Las personas con discapacidad',
			'La juventud',
			'Las autoridades locales'
		],
		does: [
			' pide ser escuchada antes de cada proyecto',
			' necesita una financiación previsible durante varios años',
			' informa todos los años de lo conseguido',
			' no puede viajar a Ginebra sin ayuda',
			' publica los criterios con que se eligen las solicitudes',
			' ha de recibir respuesta en su propio idioma',
			' lleva cuenta de cada pago realizado',
			' se reúne con los ministerios a nivel nacional',
			' convierte las recomendaciones en prácticas',
			' comparte las lecciones con los países vecinos',
			' nombra un coordinador del seguimiento',
			' aprende a utilizar los indicadores'
		],
		why: [
			' porque de otro modo no se ve el avance',
			' para que nadie se quede atrás',
			' habida cuenta de los recursos limitados',
			' como exige la propia resolución',
			' donde la capacidad es menor',
			' aunque las sumas sean pequeñas',
			' antes del próximo ciclo del examen',
			' sin condiciones que retrasen la labor',
			' junto con las personas interesadas',
			' en todas las regiones del mundo',
			' pues la confianza depende de la apertura',
			' cuando se ha aceptado una recomendación'
		],
		end: '. '
	},
	ru: {
		who: [
			'Гражданское общество',
			'Малые делегации',
			'Коренные народы',
			'Секретариат',
			'Доноры',
			'Страны-получатели',
			'Общественные группы',
			'Региональные органы',
			'Независимые эксперты',
			'Инвалиды',
			'Молодежь',
			'Местные власти'
		],
		does: [
			' хотят быть услышанными до начала проекта',
			' нуждаются в предсказуемом финансировании',
			' ежегодно отчитываются о достигнутом',
			' не могут приехать в Женеву без поддержки',
			' публикуют критерии отбора заявок',
			' должны получать ответы на своем языке',
			' ведут учет каждого платежа',
			' встречаются с министерствами на национальном уровне',
			' воплощают рекомендации в местную практику',
			' делятся опытом с соседними странами',
			' назначают координатора последующих мер',
			' учатся пользоваться показателями'
		],
		why: [
			', поскольку иначе прогресс не виден',
			', чтобы никто не был забыт',
			' с учетом ограниченности ресурсов',
			', как того требует сама резолюция',
			' там, где потенциал слабее всего',
			', даже если суммы невелики',
			' до следующего цикла обзора',
			' без условий, которые задерживают работу',
			' вместе с теми, кого это касается',
			' во всех регионах мира',
			', ибо доверие зависит от открытости',
			', когда рекомендация принята'
		],
		end: '. '
	},
	ar: {
		who: [
			'المجتمع المدني',
			'الوفود الصغيرة',
			'الشعوب الأصلية',
			'الأمانة',
			'الجهات المانحة',
			'البلدان المستفيدة',
			'الجمعيات المحلية',
			'الهيئات الإقليمية',
			'الخبراء المستقلون',
			'الأشخاص ذوو الإعاقة',
			'الشباب',
			'السلطات المحلية'
		],
		does: [
			' ينبغي الاستماع إليهم قبل بدء أي مشروع',
			' يحتاجون إلى تمويل يمكن التنبؤ به',
			' يقدمون تقريراً سنوياً عما تحقق',
			' لا يستطيعون السفر إلى جنيف دون دعم',
			' ينشرون معايير اختيار الطلبات',
			' يجب أن يتلقوا الردود بلغتهم',
			' يمسكون حساباً لكل مبلغ مدفوع',
			' يجتمعون مع الوزارات على الصعيد الوطني',
			' يحولون التوصيات إلى ممارسات محلية',
			' يتبادلون الدروس مع البلدان المجاورة',
			' يعينون جهة اتصال للمتابعة',
			' يتدربون على استخدام المؤشرات'
		],
		why: [
			' لأن التقدم لا يُرى بغير ذلك',
			' كي لا يتخلف أحد عن الركب',
			' بالنظر إلى محدودية الموارد',
			' كما يقتضي القرار نفسه',
			' حيث تكون القدرات أضعف',
			' ولو كانت المبالغ صغيرة',
			' قبل الجولة التالية من الاستعراض',
			' دون شروط تؤخر العمل',
			' بالاشتراك مع المعنيين',
			' في جميع مناطق العالم',
			' لأن الثقة رهن بالانفتاح',
			' متى قُبلت توصية ما'
		],
		end: '. '
	},
	zh: {
		who: [
			'民间社会',
			'小型代表团',
			'土著人民',
			'秘书处',
			'捐助方',
			'受援国',
			'社区团体',
			'区域机构',
			'独立专家',
			'残疾人',
			'青年',
			'地方当局'
		],
		does: [
			'应在项目开始之前得到听取',
			'需要多年期可预测的资金',
			'每年报告一次所取得的成果',
			'没有支助便无法前往日内瓦',
			'公布遴选申请所依据的标准',
			'必须以自己的语文收到答复',
			'对每一笔付款都留有账目',
			'与国家一级的各部委会晤',
			'把建议转化为当地的做法',
			'与邻国分享经验教训',
			'指定一名后续行动协调人',
			'接受使用指标的培训'
		],
		why: [
			'，否则看不到进展',
			'，以免有人掉队',
			'，因为资源有限',
			'，这正是决议本身的要求',
			'，尤其是在能力最薄弱之处',
			'，即使数额不大',
			'，最好在下一轮审议之前',
			'，而不附加拖延工作的条件',
			'，并与有关各方一道',
			'，在世界每个区域都是如此',
			'，因为信任取决于公开',
			'，只要有关建议已获接受'
		],
		end: '。'
	}
};

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Some sentences of a language, no two with the same words in all three places. */
export function sentencesIn(
	language: OfficialLanguage,
	count: number,
	next: () => number
): string[] {
	const { who, does, why, end } = pieces[language];
	const pick = (of: string[]) => of[Math.floor(next() * of.length)] ?? '';
	const found = new Set<string>();
	while (found.size < count) found.add(`${pick(who)}${pick(does)}${pick(why)}${end}`);
	return [...found];
}

const syllables: Record<OfficialLanguage, string> = {
	en: 'ba con der ence fi gra hol ing ju lar men nor oth per que ris sta tion ver wil',
	fr: 'bon cha dre eau fois gne heur ion jour ler ment nais oir pre que rais sous tion vrai eux',
	es: 'bra ción des ente fue gua hom ida jus los mien nes oso pre que rado sis tar ver zón',
	ru: 'бе вод гра дей жен зна ист кон лед мир ние обо при раз ста тел уст фор ход щен',
	ar: 'با تر ثم جم حق خط دم رس زم سل شر صف ضم طل عم غر فر قد كم نظ',
	zh: '安北成大恩方光和家可来民能平权人生天文学'
};

/** A sentence of invented words, which no two letters have in common but by chance; a syllable of Chinese is a character. */
export function inventedSentence(language: OfficialLanguage, next: () => number): string {
	const known = language === 'zh' ? [...syllables.zh] : syllables[language].split(' ');
	const word = () =>
		Array.from(
			{ length: 2 + Math.floor(next() * 3) },
			() => known[Math.floor(next() * known.length)]
		).join('');
	const words = Array.from({ length: 12 }, word);
	return `${words.join(language === 'zh' ? '' : ' ')}${pieces[language].end}`;
}

/** A letter of a campaign as one of many sends it: signed, some with a sentence more, less, in another place, or shouted. */
export function sentBy(
	sender: number,
	letter: readonly string[],
	language: OfficialLanguage,
	next: () => number
): string {
	const sentences = [...letter];
	const place = () => Math.floor(next() * sentences.length);
	if (next() < 0.4) sentences.splice(place(), 0, inventedSentence(language, next));
	if (next() < 0.3 && sentences.length > 4) sentences.splice(place(), 1);
	if (next() < 0.2) sentences.push(...sentences.splice(0, 1));
	const text = `${sentences.join('')}№ ${sender} ${Math.floor(next() * 1e6)}`;
	return next() < 0.1 ? text.toUpperCase() : text;
}
