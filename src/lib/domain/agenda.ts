import type { OfficialLanguage, Texts } from './language.ts';

/**
 * The ten items of the agenda of the Human Rights Council, by their numbers, as its documents print them in the six languages.
 * Source: Human Rights Council resolution 5/1, annex, part V, section B.
 */
export const agendaItems: Readonly<Record<string, Record<OfficialLanguage, string>>> = {
	'1': {
		ar: 'المسائل التنظيمية والإجرائية',
		zh: '组织和程序事项',
		en: 'Organizational and procedural matters',
		fr: 'Questions d’organisation et de procédure',
		ru: 'Организационные и процедурные вопросы',
		es: 'Cuestiones de organización y de procedimiento'
	},
	'2': {
		ar: 'التقرير السنوي لمفوض الأمم المتحدة السامي لحقوق الإنسان وتقارير المفوضية السامية والأمين العام',
		zh: '联合国人权事务高级专员的年度报告以及高级专员办事处的报告和秘书长的报告',
		en: 'Annual report of the United Nations High Commissioner for Human Rights and reports of the Office of the High Commissioner and the Secretary-General',
		fr: 'Rapport annuel du Haut-Commissaire des Nations Unies aux droits de l’homme et rapports du Haut-Commissariat et du Secrétaire général',
		ru: 'Ежегодный доклад Верховного комиссара Организации Объединенных Наций по правам человека и доклады Управления Верховного комиссара и Генерального секретаря',
		es: 'Informe anual del Alto Comisionado de las Naciones Unidas para los Derechos Humanos e informes de la Oficina del Alto Comisionado y del Secretario General'
	},
	'3': {
		ar: 'تعزيز وحماية جميع حقوق الإنسان، المدنية والسياسية والاقتصادية والاجتماعية والثقافية، بما في ذلك الحق في التنمية',
		zh: '增进和保护所有人权——公民权利、政治权利、经济、社会及文化权利，包括发展权',
		en: 'Promotion and protection of all human rights, civil, political, economic, social and cultural rights, including the right to development',
		fr: 'Promotion et protection de tous les droits de l’homme, civils, politiques, économiques, sociaux et culturels, y compris le droit au développement',
		ru: 'Поощрение и защита всех прав человека, гражданских, политических, экономических, социальных и культурных прав, включая право на развитие',
		es: 'Promoción y protección de todos los derechos humanos, civiles, políticos, económicos, sociales y culturales, incluido el derecho al desarrollo'
	},
	'4': {
		ar: 'حالات حقوق الإنسان التي تتطلب اهتمام المجلس بها',
		zh: '需要理事会注意的人权状况',
		en: 'Human rights situations that require the Council’s attention',
		fr: 'Situations relatives aux droits de l’homme qui requièrent l’attention du Conseil',
		ru: 'Ситуации в области прав человека, требующие внимания со стороны Совета',
		es: 'Situaciones de derechos humanos que requieren la atención del Consejo'
	},
	'5': {
		ar: 'هيئات وآليات حقوق الإنسان',
		zh: '人权机构和机制',
		en: 'Human rights bodies and mechanisms',
		fr: 'Organismes et mécanismes de protection des droits de l’homme',
		ru: 'Правозащитные органы и механизмы',
		es: 'Órganos y mecanismos de derechos humanos'
	},
	'6': {
		ar: 'الاستعراض الدوري الشامل',
		zh: '普遍定期审议',
		en: 'Universal periodic review',
		fr: 'Examen périodique universel',
		ru: 'Универсальный периодический обзор',
		es: 'Examen periódico universal'
	},
	'7': {
		ar: 'حالة حقوق الإنسان في فلسطين وفي الأراضي العربية المحتلة الأخرى',
		zh: '巴勒斯坦及其他阿拉伯被占领土的人权状况',
		en: 'Human rights situation in Palestine and other occupied Arab territories',
		fr: 'La situation des droits de l’homme en Palestine et dans les autres territoires arabes occupés',
		ru: 'Положение в области прав человека в Палестине и на других оккупированных арабских территориях',
		es: 'Situación de los derechos humanos en Palestina y otros territorios árabes ocupados'
	},
	'8': {
		ar: 'متابعة وتنفيذ إعلان وبرنامج عمل فيينا',
		zh: '《维也纳宣言和行动纲领》的后续行动和执行情况',
		en: 'Follow-up to and implementation of the Vienna Declaration and Programme of Action',
		fr: 'Suivi et application de la Déclaration et du Programme d’action de Vienne',
		ru: 'Последующая деятельность и осуществление Венской декларации и Программы действий',
		es: 'Seguimiento y aplicación de la Declaración y el Programa de Acción de Viena'
	},
	'9': {
		ar: 'العنصرية والتمييز العنصري وكره الأجانب وما يتصل بذلك من أشكال التعصب: متابعة وتنفيذ إعلان وبرنامج عمل ديربان',
		zh: '种族主义、种族歧视、仇外心理和相关形式的不容忍现象：《德班宣言和行动纲领》的后续行动和执行情况',
		en: 'Racism, racial discrimination, xenophobia and related forms of intolerance, follow-up to and implementation of the Durban Declaration and Programme of Action',
		fr: 'Racisme, discrimination raciale, xénophobie et intolérance qui y est associée\u00a0: suivi et application de la Déclaration et du Programme d’action de Durban',
		ru: 'Расизм, расовая дискриминация, ксенофобия и связанные с ними формы нетерпимости, последующая деятельность и осуществление Дурбанской декларации и Программы действий',
		es: 'Racismo, discriminación racial, xenofobia y formas conexas de intolerancia: seguimiento y aplicación de la Declaración y el Programa de Acción de Durban'
	},
	'10': {
		ar: 'المساعدة التقنية وبناء القدرات',
		zh: '技术援助和能力建设',
		en: 'Technical assistance and capacity-building',
		fr: 'Assistance technique et renforcement des capacités',
		ru: 'Техническая помощь и создание потенциала',
		es: 'Asistencia técnica y fomento de la capacidad'
	}
} satisfies Record<string, Texts>;

/** The numbers in an agenda item as a masthead holds it: `3`, or `2, 10`; none where it is in words. */
export function itemsOfAgenda(agendaItem: string): string[] {
	return /^\d+(?: ?, ?\d+)*$/.test(agendaItem)
		? agendaItem.split(',').map((each) => each.trim())
		: [];
}

/** The titles of the items that a masthead names, in their order. */
export function agendaTitles(agendaItem: string | undefined, language: OfficialLanguage): string[] {
	return itemsOfAgenda(agendaItem ?? '').flatMap((item) => agendaItems[item]?.[language] ?? []);
}
