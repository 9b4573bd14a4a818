/**
 * Formulas of notes verbales and letters, in the six languages, as United Nations correspondence writes them (United Nations
 * Correspondence Manual, ST/DCS/4/Rev.1). They make no two letters alike.
 */
export const courtesies: readonly string[] = [
	'The Permanent Mission to the United Nations Office and other international organizations in Geneva presents its compliments to the Office of the United Nations High Commissioner for Human Rights and has the honour to refer to the note verbale dated and to transmit herewith the reply of the Government to the questionnaire',
	'has the honour to submit herewith its contribution in response to the call for inputs',
	'avails itself of this opportunity to renew to the Office of the United Nations High Commissioner for Human Rights the assurances of its highest consideration',
	'Please accept, Excellency, the assurances of my highest consideration',
	'La Mission permanente auprès de l’Office des Nations Unies et des autres organisations internationales à Genève présente ses compliments au Haut-Commissariat des Nations Unies aux droits de l’homme et a l’honneur de se référer à la note verbale en date du et de lui transmettre ci-joint la réponse du Gouvernement au questionnaire',
	'saisit cette occasion pour renouveler au Haut-Commissariat des Nations Unies aux droits de l’homme les assurances de sa très haute considération',
	'Veuillez agréer les assurances de ma très haute considération',
	'La Misión Permanente ante la Oficina de las Naciones Unidas y otras organizaciones internacionales con sede en Ginebra saluda atentamente a la Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos y tiene el honor de referirse a la nota verbal de fecha y de remitir adjunta la respuesta del Gobierno al cuestionario',
	'aprovecha esta oportunidad para reiterar a la Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos las seguridades de su más alta y distinguida consideración',
	'Постоянное представительство при Отделении Организации Объединенных Наций и других международных организациях в Женеве свидетельствует свое уважение Управлению Верховного комиссара Организации Объединенных Наций по правам человека и имеет честь сослаться на вербальную ноту от и препроводить настоящим ответ правительства на вопросник',
	'пользуется настоящей возможностью, чтобы возобновить Управлению Верховного комиссара Организации Объединенных Наций по правам человека уверения в своем весьма высоком уважении',
	'تهدي البعثة الدائمة لدى مكتب الأمم المتحدة والمنظمات الدولية الأخرى في جنيف أطيب تحياتها إلى مفوضية الأمم المتحدة لحقوق الإنسان وتتشرف بالإشارة إلى المذكرة الشفوية المؤرخة وبأن تحيل طيه رد الحكومة على الاستبيان',
	'وتغتنم البعثة الدائمة هذه المناسبة لتعرب مجددا لمفوضية الأمم المتحدة السامية لحقوق الإنسان عن أسمى آيات تقديرها',
	'常驻联合国日内瓦办事处和瑞士其他国际组织代表团向联合国人权事务高级专员办事处致意，并谨提及该办事处的普通照会，谨随函转交政府对问卷的答复',
	'常驻代表团借此机会再次向联合国人权事务高级专员办事处致以最崇高的敬意'
];
