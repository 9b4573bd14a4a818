import type { Compilation, Inline, Paragraph, Section } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

export const text = (words: string): Inline => ({ type: 'text', text: words });

export const note = (id: string, words: string): Inline => ({
	type: 'footnote',
	id,
	content: [text(words)]
});

export const paragraph = (id: string, ...content: Inline[]): Paragraph => ({
	type: 'paragraph',
	id,
	attribution: [],
	content
});

type Words = {
	organ: string;
	title: string;
	subtitle: string;
	submittedBy: string;
	introduction: string;
	mandate: string;
	stakeholders: string;
	replies: string;
	theme: string;
	reply: string;
	items: [string, string];
	see: string;
	annex: string;
	columns: [string, string];
	period: string;
	donor: string;
	amount: string;
	total: string;
	pledge: string;
	question: string;
};

export const words: Record<OfficialLanguage, Words> = {
	en: {
		organ: 'Human Rights Council',
		title: 'Compilation on the Voluntary Fund',
		subtitle: 'Views of States & stakeholders <summary>',
		submittedBy: 'Submitted by the Office of the High Commissioner',
		introduction: 'Introduction',
		mandate:
			'In its resolution 16/22 of 25 March 2011 (A/HRC/RES/16/22), the Human Rights Council requested the Office to seek the views of States and relevant stakeholders on how the Fund could promote the implementation of accepted recommendations, and to submit a compilation to the Council at its nineteenth session.',
		stakeholders:
			'Stakeholders include non-governmental organizations; see https://www.ohchr.org/en/guide.',
		replies: 'Replies of States and stakeholders',
		theme: 'How the Fund can promote implementation',
		reply:
			'Colombia indicated that a lack of financial and technical resources had impeded implementation: ',
		items: ['each State should follow up its recommendations;', 'the Fund should be strengthened.'],
		see: 'See paragraph ',
		annex: 'Contributions to the Voluntary Fund',
		columns: ['State', 'Amount (United States dollars)'],
		period: '2008-2009',
		donor: 'United Kingdom of Great Britain and Northern Ireland',
		amount: '1,467,181',
		total: 'Total',
		pledge: 'Pledge.',
		question: 'How can the Fund help States to implement the recommendations that they accepted?'
	},
	fr: {
		organ: 'Conseil des droits de l’homme',
		title: 'Compilation relative au Fonds de contributions volontaires',
		subtitle: 'Vues des États et des parties prenantes',
		submittedBy: 'Document soumis par le Haut-Commissariat',
		introduction: 'Introduction',
		mandate:
			'Dans sa résolution 16/22 (A/HRC/RES/16/22), le Conseil des droits de l’homme a prié le Haut-Commissariat de recueillir les vues des États et des parties prenantes',
		stakeholders: 'Les parties prenantes comprennent les organisations non gouvernementales.',
		replies: 'Réponses des États et des parties prenantes',
		theme: 'Contribution du Fonds à l’application des recommandations',
		reply: 'La Colombie a indiqué que le manque de ressources entravait l’application\u00a0: ',
		items: [
			'chaque État devrait donner suite aux recommandations\u00a0;',
			'le Fonds devrait être renforcé.'
		],
		see: 'Voir paragraphe ',
		annex: 'Contributions au Fonds',
		columns: ['État', 'Montant (en dollars des États-Unis)'],
		period: '2008-2009',
		donor: 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
		amount: '1\u00a0467\u00a0181',
		total: 'Total',
		pledge: 'Annonce de contribution.',
		question: 'Comment le Fonds peut-il aider les États à appliquer les recommandations\u00a0?'
	},
	es: {
		organ: 'Consejo de Derechos Humanos',
		title: 'Recopilación relativa al Fondo de contribuciones voluntarias',
		subtitle: 'Opiniones de los Estados y los interesados',
		submittedBy: 'Presentada por la Oficina del Alto Comisionado',
		introduction: 'Introducción',
		mandate:
			'En su resolución 16/22 (A/HRC/RES/16/22), el Consejo de Derechos Humanos pidió a la Oficina que recabara las opiniones de los Estados y los interesados',
		stakeholders: 'Los interesados incluyen las organizaciones no gubernamentales.',
		replies: 'Respuestas de los Estados y los interesados',
		theme: 'Contribución del Fondo a la aplicación de las recomendaciones',
		reply: 'Colombia indicó que la falta de recursos había dificultado la aplicación: ',
		items: [
			'cada Estado debería dar seguimiento a las recomendaciones;',
			'el Fondo debería reforzarse.'
		],
		see: 'Véase el párrafo ',
		annex: 'Contribuciones al Fondo',
		columns: ['Estado', 'Cuantía (en dólares de los Estados Unidos)'],
		period: '2008-2009',
		donor: 'Reino Unido de Gran Bretaña e Irlanda del Norte',
		amount: '1\u00a0467\u00a0181',
		total: 'Total',
		pledge: 'Promesa de contribución.',
		question: '¿Cómo puede el Fondo ayudar a los Estados a aplicar las recomendaciones?'
	},
	ru: {
		organ: 'Совет по правам человека',
		title: 'Компиляция мнений о Добровольном фонде',
		subtitle: 'Мнения государств и заинтересованных сторон',
		submittedBy: 'Представлена Управлением Верховного комиссара',
		introduction: 'Введение',
		mandate:
			'В своей резолюции 16/22 (A/HRC/RES/16/22) Совет по правам человека просил Управление запросить мнения государств и соответствующих заинтересованных сторон о том, каким образом Фонд мог бы содействовать осуществлению принятых рекомендаций',
		stakeholders: 'К числу заинтересованных сторон относятся неправительственные организации.',
		replies: 'Ответы государств и заинтересованных сторон',
		theme: 'Содействие Фонда осуществлению рекомендаций',
		reply:
			'Колумбия указала, что нехватка финансовых ресурсов препятствует осуществлению рекомендаций: ',
		items: ['каждому государству следует принимать последующие меры;', 'Фонд следует укрепить.'],
		see: 'См. пункт ',
		annex: 'Взносы в Фонд',
		columns: ['Государство', 'Сумма (в долл. США)'],
		period: '2008-2009 годы',
		donor: 'Соединенное Королевство Великобритании и Северной Ирландии',
		amount: '1\u00a0467\u00a0181',
		total: 'Итого',
		pledge: 'Объявленный взнос.',
		question: 'Каким образом Фонд может содействовать государствам?'
	},
	zh: {
		organ: '人权理事会',
		title: '财政和技术援助自愿基金意见汇编',
		subtitle: '各国和利益攸关方的意见',
		submittedBy: '人权事务高级专员办事处提交',
		introduction: '导言',
		mandate:
			'2011 年 3 月 25 日通过的题为“增进人权领域的国际合作”的第 16/22 号决议(A/HRC/RES/16/22)中，人权理事会请联合国人权事务高级专员办事处(人权高专办)“征求各国和相关利益攸关方的意见，探讨财政和技术援助自愿基金如何促进各国执行在普遍定期审议期间接受的、需要财政支助的建议的问题”。',
		stakeholders: '利益攸关方包括“非政府组织、国家人权机构”。',
		replies: '缔约国和利益攸关方答复汇编',
		theme: '财政和技术援助自愿基金如何能够促进执行各国已接受的建议',
		reply: '哥伦比亚指出，缺少执行建议的财政和技术资源妨碍了执行：',
		items: ['每个国家均应对其建议开展后续工作；', '应增强财技基金。'],
		see: '见第',
		annex: '财技基金捐款情况',
		columns: ['国家', '数额(美元)'],
		period: '2008-2009',
		donor: '大不列颠及北爱尔兰联合王国',
		amount: '1,467,181',
		total: '共计',
		pledge: '认捐。',
		question: '财技基金如何能够促进执行各国已接受的建议？'
	},
	ar: {
		organ: 'مجلس حقوق الإنسان',
		title: 'تجميع الآراء المتعلقة بصندوق التبرعات',
		subtitle: 'آراء الدول وأصحاب المصلحة',
		submittedBy: 'مقدم من مفوضية الأمم المتحدة السامية لحقوق الإنسان',
		introduction: 'مقدمة',
		mandate:
			'طلب مجلس حقوق الإنسان في قراره 16/22 المؤرخ 25 آذار/مارس 2011 (الوثيقة A/HRC/RES/16/22) إلى المفوضية أن تلتمس آراء الدول وأصحاب المصلحة ذوي الصلة بشأن الكيفية التي يمكن بها للصندوق أن يعزز تنفيذ التوصيات المقبولة في الفترة 2008-2009، عملاً بالقرار 217 A (III) وبما يتفق مع الممارسة المتبعة لدى OHCHR.',
		stakeholders: 'يشمل أصحاب المصلحة المنظمات غير الحكومية (انظر https://www.ohchr.org/en/guide).',
		replies: 'ردود الدول وأصحاب المصلحة',
		theme: 'كيف يمكن للصندوق أن يعزز تنفيذ التوصيات',
		reply: 'أشارت كولومبيا إلى أن الافتقار إلى الموارد المالية والتقنية قد أعاق تنفيذ التوصيات: ',
		items: ['ينبغي لكل دولة أن تتابع تنفيذ توصياتها؛', 'ينبغي تعزيز الصندوق.'],
		see: 'انظر الفقرة ',
		annex: 'التبرعات المقدمة إلى الصندوق',
		columns: ['الدولة', 'المبلغ (بدولارات الولايات المتحدة)'],
		period: '2008-2009',
		donor: 'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية',
		amount: '1\u00a0467\u00a0181',
		total: 'المجموع',
		pledge: 'تبرع معلن.',
		question: 'كيف يمكن للصندوق أن يساعد الدول على تنفيذ التوصيات؟'
	}
};

/**
 * A small compilation with every node of the model. `replies` paragraphs stand under each theme
 * beside the fixed ones; body footnotes are three, numbered paragraphs 4 + 2 × `replies`.
 */
export function sampleCompilation(language: OfficialLanguage, replies = 2): Compilation {
	const w = words[language];
	const repeated = (theme: string): Paragraph[] =>
		Array.from({ length: replies }, (_, index) =>
			paragraph(`${theme}-${index}`, text(w.mandate), text(w.mandate))
		);
	const theme = (id: string, ...children: Section['children']): Section => ({
		type: 'section',
		id,
		theme: id,
		heading: [text(w.theme)],
		children: [...children, ...repeated(id)]
	});
	return {
		language,
		masthead: {
			organ: w.organ,
			symbol: 'A/HRC/19/50',
			distribution: 'general',
			date: '2011-11-23',
			originalLanguage: 'en',
			session: 19,
			agendaItem: '3',
			title: w.title,
			subtitle: w.subtitle,
			submittedBy: w.submittedBy
		},
		sections: [
			{
				type: 'section',
				id: 'introduction',
				heading: [text(w.introduction)],
				children: [paragraph('mandate', text(w.mandate), note('who', w.stakeholders))]
			},
			{
				type: 'section',
				id: 'replies',
				heading: [text(w.replies)],
				children: [
					theme(
						'a',
						paragraph('col-a', text(w.reply), {
							type: 'list',
							layout: 'inline',
							items: w.items.map((item) => ({ content: [text(item)] }))
						}),
						paragraph(
							'dnk-a',
							text(w.reply),
							{
								type: 'list',
								layout: 'block',
								items: w.items.map((item) => ({ content: [text(item)] }))
							},
							note('verbale', w.pledge)
						)
					),
					theme(
						'b',
						paragraph(
							'marks',
							{ type: 'text', text: w.reply, mark: { kind: 'first-person' } },
							{
								type: 'text',
								text: language === 'ar' ? 'Le Fonds doit être renforcé.' : 'ينبغي تعزيز الصندوق.',
								mark: {
									kind: 'translation-needed',
									language: language === 'ar' ? 'fr' : 'ar'
								}
							},
							{
								type: 'footnote',
								id: 'see',
								content: [text(w.see), { type: 'reference', target: 'dnk-a' }, text('.')]
							}
						)
					)
				]
			}
		],
		annexes: [
			{
				type: 'annex',
				id: 'contributions',
				heading: [text(w.annex)],
				children: [
					{
						type: 'table',
						id: 'table',
						subject: 'contributions',
						columns: [
							{ heading: [text(w.columns[0])], align: 'start' },
							{ heading: [text(w.columns[1])], align: 'end' }
						],
						rows: [
							{ kind: 'group', cells: [{ content: [text(w.period)] }, { content: [] }] },
							{
								kind: 'entry',
								respondent: 'gbr',
								pledge: true,
								cells: [
									{ content: [text(w.donor), note('pledge', w.pledge)] },
									{ content: [text(w.amount)], value: 1467181 }
								]
							},
							{
								kind: 'total',
								cells: [{ content: [text(w.total)] }, { content: [text(w.amount)], value: 1467181 }]
							}
						]
					}
				]
			},
			{
				type: 'annex',
				id: 'questionnaire',
				heading: [text(w.annex)],
				subheading: [text(w.theme)],
				children: [
					{ type: 'plain', id: 'asked-heading', style: 'heading', content: [text(w.introduction)] },
					{ type: 'plain', id: 'asked-body', style: 'body', content: [text(w.mandate)] },
					{ type: 'plain', id: 'asked-question', style: 'question', content: [text(w.question)] },
					{ type: 'plain', id: 'asked-field', style: 'field', content: [text(w.columns[0])] }
				]
			}
		]
	};
}
