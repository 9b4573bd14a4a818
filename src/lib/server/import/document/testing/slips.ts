import type { DocumentRule } from '#lib/domain/compilation/document-findings/document-finding.ts';

/** One change of one number, name, symbol or reference, and the rules that may find it. */
export type Slip = { kind: SlipKind; from: string; to: string; rules: DocumentRule[] };
export type SlipKind =
	'count' | 'name' | 'act' | 'reference' | 'numbering' | 'item' | 'amount' | 'note';

const count: DocumentRule[] = ['stated-count', 'joint-reply-counted'];
const name: DocumentRule[] = ['stated-count', 'listed-not-spoken', 'spoken-not-listed'];
const act: DocumentRule[] = ['act-cited-two-ways', 'act-date', 'symbol-cut-short'];
const reference: DocumentRule[] = ['broken-reference'];
const numbering: DocumentRule[] = ['numbering', 'broken-reference'];

const slips = (kind: SlipKind, rules: DocumentRule[], pairs: [string, string][]): Slip[] =>
	pairs.map(([from, to]) => ({ kind, from, to, rules }));

/** The slips put into each correct document, one at a time; those of amounts and notes are made from the text. */
export const slipsOf: Record<string, Slip[]> = {
	'compilation.en': [
		...slips('count', count, [
			['four States had', 'six States had'],
			['Nine States', 'Eight States'],
			['five stakeholders', 'seven stakeholders']
		]),
		...slips('name', name, [
			['Bulgaria stated', 'Hungary stated'],
			['Norway indicated', 'Iceland indicated'],
			['Ecuador stated', 'Peru stated'],
			['Switzerland 91,330', 'Austria 91,330'],
			['Norway 295,400', 'Sweden 295,400']
		]),
		...slips('act', act, [
			['19/9 of 22', '9/9 of 22'],
			['22 March 2012', '22 March 2013']
		]),
		...slips('reference', reference, [
			['paragraph 6 above', 'paragraph 26 above'],
			['See paragraph 9 above', 'See paragraph 19 above'],
			['see annex I)', 'see annex III)'],
			['see annex II)', 'see annex IV)']
		]),
		...slips('numbering', numbering, [
			['\n7. Ghana', '\n17. Ghana'],
			['\n14. Ecuador', '\n15. Ecuador'],
			['\nB. Cooperation', '\nC. Cooperation'],
			['\nII. Replies', '\nIII. Replies'],
			['\nAnnex II', '\nAnnex III']
		]),
		...slips('item', ['numbering'], [['(c) the fees', '(d) the fees']])
	],
	'compilation.fr': [
		...slips('count', count, [
			['quatre États avaient', 'six États avaient'],
			['Sept États', 'Huit États'],
			['quatre parties prenantes ont', 'cinq parties prenantes ont']
		]),
		...slips('name', name, [
			['La Bulgarie a indiqué que l’', 'La Hongrie a indiqué que l’'],
			['L’Équateur a ajouté', 'La Colombie a ajouté'],
			['Norvège 295 400', 'Suède 295 400'],
			['Suisse 84 275', 'Autriche 84 275']
		]),
		...slips('act', act, [
			['19/9 du 22', '16/9 du 22'],
			['22 mars 2012', '22 mars 2015']
		]),
		...slips('reference', reference, [
			['paragraphe 6 ci-dessus', 'paragraphe 36 ci-dessus'],
			['par. 7 ci-dessus', 'par. 14 ci-dessus'],
			['voir annexe I)', 'voir annexe III)']
		]),
		...slips('numbering', numbering, [
			['\n8. La Thaïlande', '\n18. La Thaïlande'],
			['\n12. La Jordanie', '\n13. La Jordanie'],
			['\nB. Coopération', '\nC. Coopération'],
			['\nAnnexe II', '\nAnnexe III']
		]),
		...slips('item', ['numbering'], [['b) des bureaux', 'c) des bureaux']])
	],
	'compilation.zh': [
		...slips('count', count, [
			['已有 4 个国家', '已有 6 个国家'],
			['8 个国家和', '9 个国家和'],
			['和 4 个利益攸关方作出', '和 6 个利益攸关方作出']
		]),
		...slips('name', name, [
			['保加利亚指出，登', '匈牙利指出，登'],
			['挪威指出，援助', '冰岛指出，援助'],
			['厄瓜多尔指出，上', '秘鲁指出，上'],
			['挪威 295,400', '瑞典 295,400'],
			['瑞士 84,275', '奥地利 84,275']
		]),
		...slips('act', act, [
			['第 19/9 号', '第 9/9 号'],
			['2012 年 3 月 22 日题', '2013 年 3 月 22 日题']
		]),
		...slips('reference', reference, [
			['上文第 6 段', '上文第 26 段'],
			['见上文第 9 段', '见上文第 16 段'],
			['见附件一', '见附件三'],
			['(见附件二)', '(见附件四)']
		]),
		...slips('numbering', numbering, [
			['\n7.  加纳', '\n17.  加纳'],
			['\n13.  厄瓜多尔', '\n14.  厄瓜多尔'],
			['\nB. 合作', '\nC. 合作'],
			['\n二. 各国', '\n三. 各国'],
			['\n附件二\n', '\n附件三\n']
		]),
		...slips('item', ['numbering'], [['(c) 取消', '(d) 取消']])
	],
	'compilation.ar': [
		...slips('count', count, [
			['أربع دول', 'ست دول'],
			['من 8 دول', 'من 9 دول'],
			['و4 من أصحاب', 'و6 من أصحاب']
		]),
		...slips('name', name, [
			['وذكرت بلغاريا', 'وذكرت هنغاريا'],
			['وأضافت إكوادور', 'وأضافت بيرو'],
			['النرويج 295 400', 'السويد 295 400'],
			['سويسرا 84 275', 'النمسا 84 275']
		]),
		...slips('act', act, [
			['قراره 19/9', 'قراره 9/9'],
			['مارس 2012', 'مارس 2013']
		]),
		...slips('reference', reference, [
			['الفقرة 6 أعلاه', 'الفقرة 26 أعلاه'],
			['الفقرة 8 أعلاه', 'الفقرة 15 أعلاه'],
			['انظر المرفق الأول', 'انظر المرفق الثالث']
		]),
		...slips('numbering', numbering, [
			['\n7- وذكرت', '\n17- وذكرت'],
			['\nثانياً - ردود', '\nثالثاً - ردود'],
			['\nباء - التعاون', '\nجيم - التعاون'],
			['\nالمرفق الثاني', '\nالمرفق الثالث']
		])
	],
	'accounts.en': [
		...slips('count', count, [['five States made', 'seven States made']]),
		...slips('act', act, [
			['6/17 of 28', '16/17 of 28'],
			['28 September 2007', '28 September 2008'],
			['16/21 of 25', '6/21 of 25']
		]),
		...slips('reference', reference, [
			['paragraph 2 above', 'paragraph 12 above'],
			['in table 1 below', 'in table 3 below']
		]),
		...slips('numbering', numbering, [
			['\n6. Requests', '\n7. Requests'],
			['\nIII. Activities', '\nIV. Activities']
		]),
		...slips('item', ['numbering'], [['(b) a visit', '(c) a visit']])
	],
	'accounts.zh': [
		...slips('count', count, [['有五个国家', '有七个国家']]),
		...slips('act', act, [
			['第 6/17 号', '第 16/17 号'],
			['2007 年 9 月', '2008 年 9 月'],
			['第 16/21 号', '第 6/21 号']
		]),
		...slips('reference', reference, [
			['上文第 2 段', '上文第 12 段'],
			['情况见表 2', '情况见表 4']
		]),
		...slips('numbering', numbering, [
			['\n6. 董事会', '\n7. 董事会'],
			['\n三. 活动', '\n四. 活动']
		]),
		...slips('item', ['numbering'], [['(b) 派', '(c) 派']])
	],
	'accounts.ru': [
		...slips('count', count, [['пять государств', 'семь государств']]),
		...slips('act', act, [
			['резолюцией 6/17', 'резолюцией 16/17'],
			['25 марта 2011', '25 марта 2012']
		]),
		...slips('reference', reference, [
			['в пункте 2 выше', 'в пункте 12 выше'],
			['в таблице 1 ниже', 'в таблице 3 ниже']
		]),
		...slips('numbering', numbering, [
			['\n6. Просьбы', '\n7. Просьбы'],
			['\nIII. Деятельность', '\nIV. Деятельность']
		])
	],
	'accounts.fr': [
		...slips('count', count, [['cinq États', 'sept États']]),
		...slips('act', act, [
			['résolution 6/17', 'résolution 16/17'],
			['25 mars 2011', '25 mars 2012']
		]),
		...slips('reference', reference, [
			['paragraphe 2 ci-dessus', 'paragraphe 12 ci-dessus'],
			['tableau 1 ci-dessous', 'tableau 3 ci-dessous']
		]),
		...slips('numbering', numbering, [
			['\n6. Les demandes', '\n7. Les demandes'],
			['\nIII. Activités', '\nIV. Activités']
		])
	],
	'positions.en': [
		...slips('count', count, [
			['following twelve States', 'following thirteen States'],
			['Three States (Indonesia', 'Four States (Indonesia']
		]),
		...slips('name', name, [
			['Brazil noted', 'Chile noted'],
			['Switzerland considered', 'Austria considered'],
			['Qatar added', 'Oman added'],
			['Algeria, Brazil, Cuba, Estonia', 'Algeria, Chile, Cuba, Estonia'],
			['Kenya and Mexico reported', 'Kenya and Peru reported']
		]),
		...slips('act', act, [
			['27/31 of 26', '37/31 of 26'],
			['26 September 2014', '26 September 2015'],
			['pursuant to resolution 27/31', 'pursuant to resolution 31/27']
		]),
		...slips('reference', reference, [
			['See paragraph 3 above', 'See paragraph 13 above'],
			['paragraphs 3 to 8 above', 'paragraphs 3 to 18 above']
		]),
		...slips('numbering', numbering, [
			['\n5. Several', '\n6. Several'],
			['\nB. Practice', '\nD. Practice']
		])
	],
	'positions.zh': [
		...slips('count', count, [
			['以下 12 个国家', '以下 13 个国家'],
			['3 个国家(印度', '4 个国家(印度']
		]),
		...slips('name', name, [
			['巴西指出', '智利指出'],
			['瑞士认为', '奥地利认为'],
			['卡塔尔补充', '约旦补充'],
			['阿尔及利亚、巴西、', '阿尔及利亚、智利、']
		]),
		...slips('act', act, [
			['日第 27/31 号', '日第 37/31 号'],
			['2014 年 9 月 26', '2015 年 9 月 26'],
			['根据第 27/31 号决议提交', '根据第 31/27 号决议提交']
		]),
		...slips('reference', reference, [
			['见上文第 3 段', '见上文第 13 段'],
			['上文第 3 至第 8 段', '上文第 3 至第 18 段']
		]),
		...slips('numbering', numbering, [['\n5. 一些', '\n6. 一些']])
	],
	'positions.es': [
		...slips('count', count, [
			['los 12 Estados', 'los 13 Estados'],
			['Tres Estados (Indonesia', 'Cuatro Estados (Indonesia']
		]),
		...slips('name', name, [
			['El Brasil indicó', 'Chile indicó'],
			['Suiza consideró', 'Austria consideró'],
			['Qatar agregó', 'Omán agregó']
		]),
		...slips('act', act, [
			['27/31, de 26', '37/31, de 26'],
			['septiembre de 2014', 'septiembre de 2015'],
			['cumplimiento de la resolución 27/31', 'cumplimiento de la resolución 31/27']
		]),
		...slips('reference', reference, [
			['párrafo 3 supra', 'párrafo 13 supra'],
			['párrafos 3 a 8 supra', 'párrafos 3 a 18 supra']
		]),
		...slips('numbering', numbering, [['\n5. Varios', '\n6. Varios']])
	],
	'positions.ar': [
		...slips('count', count, [
			['من 12 دولة', 'من 13 دولة'],
			['3 دول (إندونيسيا', '4 دول (إندونيسيا']
		]),
		...slips('name', name, [
			['وأشارت البرازيل', 'وأشارت شيلي'],
			['ورأت سويسرا', 'ورأت النمسا'],
			['وأضافت مصر', 'وأضافت ليبيا']
		]),
		...slips('act', act, [
			['قراره 27/31', 'قراره 37/31'],
			['سبتمبر 2014', 'سبتمبر 2015']
		]),
		...slips('reference', reference, [
			['الفقرة 3 أعلاه', 'الفقرة 13 أعلاه'],
			['الفقرات 3 إلى 8 أعلاه', 'الفقرات 3 إلى 18 أعلاه']
		]),
		...slips('numbering', numbering, [['\n5- ولم', '\n6- ولم']])
	],
	'replies.en': [
		...slips('count', count, [
			['Eight replies', 'Nine replies'],
			['six States', 'five States'],
			['two non-governmental', 'three non-governmental']
		]),
		...slips('name', name, [
			['\nGuatemala\n', '\nHonduras\n'],
			['\nLebanon\n', '\nJordan\n'],
			['Belarus, Guatemala', 'Belarus, Honduras']
		]),
		...slips('act', act, [
			['resolution 18/6', 'resolution 8/6'],
			['29 September 2011', '29 September 2012']
		]),
		...slips('reference', reference, [['paragraph 3 above', 'paragraph 13 above']]),
		...slips('numbering', numbering, [
			['\n6. The commission', '\n7. The commission'],
			['\nIII. Replies', '\nIV. Replies']
		])
	],
	'replies.zh': [
		...slips('count', count, [
			['收到 8 份', '收到 9 份'],
			['6 个国家', '5 个国家']
		]),
		...slips('name', name, [
			['\n危地马拉\n', '\n洪都拉斯\n'],
			['\n黎巴嫩\n', '\n约旦\n'],
			['白俄罗斯、危地马拉', '白俄罗斯、洪都拉斯']
		]),
		...slips('act', act, [
			['第 18/6 号', '第 8/6 号'],
			['2011 年 9 月 29', '2012 年 9 月 29']
		]),
		...slips('reference', reference, [['上文第 3 段', '上文第 13 段']]),
		...slips('numbering', numbering, [
			['\n6. 负责', '\n7. 负责'],
			['\n三. 收到', '\n四. 收到']
		])
	],
	'replies.fr': [
		...slips('count', count, [
			['Huit réponses', 'Neuf réponses'],
			['six États', 'sept États']
		]),
		...slips('name', name, [
			['\nGuatemala\n', '\nHonduras\n'],
			['\nLiban\n', '\nJordanie\n']
		]),
		...slips('act', act, [
			['résolution 18/6', 'résolution 8/6'],
			['29 septembre 2011', '29 septembre 2012']
		]),
		...slips('reference', reference, [['paragraphe 3 ci-dessus', 'paragraphe 13 ci-dessus']]),
		...slips('numbering', numbering, [
			['\n6. La commission', '\n7. La commission'],
			['\nIII. Réponses', '\nIV. Réponses']
		])
	],
	'replies.ru': [
		...slips('count', count, [
			['восемь ответов', 'девять ответов'],
			['шести государств', 'семи государств']
		]),
		...slips('name', name, [
			['\nГватемала\n', '\nГондурас\n'],
			['\nЛиван\n', '\nИордания\n']
		]),
		...slips('act', act, [
			['резолюцией 18/6', 'резолюцией 8/6'],
			['29 сентября 2011', '29 сентября 2012']
		]),
		...slips('reference', reference, [['в пункте 3 выше', 'в пункте 13 выше']]),
		...slips('numbering', numbering, [
			['\n6. Комиссия', '\n7. Комиссия'],
			['\nIII. Ответы', '\nIV. Ответы']
		])
	]
};
