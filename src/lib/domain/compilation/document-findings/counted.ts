import type { OfficialLanguage } from '../../language.ts';
import { readNumbers } from '../../numerals.ts';

/**
 * What a document counts. `donor` is whoever gave to a fund, `reply` a reply, submission or questionnaire, `speaker`
 * who took the floor at a meeting, `person` a panellist, expert or member.
 */
export type CountedNoun =
	| 'state'
	| 'stakeholder'
	| 'donor'
	| 'reply'
	| 'organization'
	| 'institution'
	| 'un-entity'
	| 'speaker'
	| 'person';

/** A number with its noun: `10 States`, `七份答复`. Offsets are those of the passage. */
export type StatedCount = { noun: CountedNoun; value: number; start: number; end: number };

const between = '[ \\u00a0\\u2009\\u202f]';

/** The noun after a number, with at most two words of description before it. */
const nouns: Record<OfficialLanguage, [CountedNoun, RegExp][]> = {
	en: [
		['speaker', /^(?:speakers|delegations|statements)/],
		['person', /^(?:panell?ists|members(?! of)|experts|keynote speakers)/],
		['un-entity', /^(?:United Nations|UN) (?:entities|entity|agenc(?:y|ies)|bodies|organizations)/],
		['institution', /^national (?:human rights )?institutions?/i],
		[
			'organization',
			/^(?:[a-z]+ )?(?:non-governmental|civil society|regional|international|intergovernmental) (?:and [a-z-]+ )?organi[sz]ations?/i
		],
		['organization', /^(?:NGOs|organi[sz]ations)/],
		['donor', /^(?:[a-z]+ )?(?:donors?|contributors?)(?! (?:States|Governments|countries))/],
		[
			'state',
			/^(?:(?:Member|donor|responding|participating|other|contributing) )?(?:States?(?! (?:parties )?members)|Governments?|countries)(?! of\b)/
		],
		['stakeholder', /^(?:(?:relevant|other) )?stakeholders?/],
		[
			'reply',
			/^(?:written |complete |incomplete )?(?:replies|reply|responses?|submissions?|questionnaires?|communications)/
		]
	],
	fr: [
		['speaker', /^(?:orateurs|délégations|déclarations)/],
		['person', /^(?:panélistes|membres|experts|intervenants)/],
		['un-entity', /^(?:entités?|organismes?|institutions) des Nations Unies/],
		['institution', /^institutions? nationales?/i],
		[
			'organization',
			/^organisations? (?:non gouvernementales?|de la société civile|régionales?|internationales?)|^ONG/
		],
		['donor', /^(?:donateurs?|contributeurs?|bailleurs)/],
		['state', /^(?:États?|pays|gouvernements?)(?: (?:Membres|donateurs))?/],
		['stakeholder', /^(?:autres )?parties prenantes|^partie prenante/],
		['reply', /^(?:réponses?|communications?|questionnaires?|contributions? écrites)/]
	],
	es: [
		['speaker', /^(?:oradores|delegaciones|declaraciones)/],
		['person', /^(?:panelistas|miembros|expertos|ponentes)/],
		['un-entity', /^(?:entidad(?:es)?|organismos?) de las Naciones Unidas/],
		['institution', /^instituci(?:ón|ones) nacional/i],
		[
			'organization',
			/^organizaci(?:ón|ones) (?:no gubernamental|de la sociedad civil|regional|internacional)|^ONG/
		],
		['donor', /^(?:donantes?|contribuyentes?)/],
		['state', /^(?:Estados?|países|gobiernos?)(?: Miembros| donantes)?/i],
		['stakeholder', /^(?:otras )?partes? interesadas?/],
		['reply', /^(?:respuestas?|comunicaci(?:ón|ones)|cuestionarios?)/]
	],
	ru: [
		['speaker', /^(?:оратор\p{L}*|делегаци\p{L}*|выступлени\p{L}*)/u],
		['person', /^(?:участник\p{L}* дискуссии|член\p{L}*|эксперт\p{L}*)/u],
		[
			'un-entity',
			/^(?:структур\p{L}*|учреждени\p{L}*|орган\p{L}*) Организации Объединенных Наций/u
		],
		['institution', /^национальн\p{L}+ (?:правозащитн\p{L}+ )?учреждени\p{L}+/u],
		[
			'organization',
			/^(?:неправительственн\p{L}+|региональн\p{L}+|международн\p{L}+) организаци\p{L}+|^НПО/u
		],
		['donor', /^донор\p{L}*/u],
		['state', /^(?:государств\p{L}*|стран\p{L}*|правительств\p{L}*)/u],
		['stakeholder', /^(?:друг\p{L}+ )?заинтересованн\p{L}+ сторон\p{L}*/u],
		['reply', /^(?:ответ\p{L}*|сообщени\p{L}*|вопросник\p{L}*|представлени\p{L}*)/u]
	],
	zh: [
		['speaker', /^(?:位|名)发言者|^个代表团/],
		['person', /^(?:位|名)(?:讨论嘉宾|专题讨论嘉宾|小组成员|成员|专家)/],
		['un-entity', /^个联合国(?:实体|机构)/],
		['institution', /^个国家人权机构/],
		['organization', /^个(?:非政府|民间社会|区域|国际)组织/],
		['donor', /^个捐助(?:方|者)|^个捐款方/],
		['state', /^个(?:会员国|缔约国|捐助国|捐款国|国家(?!人权)|政府)|^国(?=[^家际内]|$)/],
		['stakeholder', /^个(?:其他)?利益攸关方/],
		['reply', /^份(?:书面|完整|不完整的)?(?:答复|回复|调查问卷|问卷|来文|材料|意见)/]
	],
	ar: [
		['speaker', /^(?:متكلم\p{L}*|وفود|وفداً)/u],
		['person', /^(?:متحاور\p{L}*|أعضاء|خبراء|مشاركين في حلقة)/u],
		['un-entity', /^(?:كيانات?|كياناً|وكالات) (?:تابع\p{L}+ )?(?:ل?لأمم المتحدة)/u],
		['institution', /^مؤسس(?:ات|ة) وطنية/u],
		['organization', /^منظم(?:ات|ة) (?:غير حكومية|من منظمات المجتمع المدني|إقليمية|دولية)/u],
		['donor', /^(?:جهات مانحة|جهة مانحة|مانحين|مانحاً|متبرعين)/u],
		['state', /^(?:دول(?:ة)?|بلدان|بلداً|حكومات)(?![\p{L}])/u],
		[
			'stakeholder',
			/^(?:(?:من )?أصحاب المصلحة|صاحب مصلحة|أصحاب مصلحة|جهات صاحبة مصلحة|جهة صاحبة مصلحة)/u
		],
		['reply', /^(?:ردود|رداً|رد|استبيانات|استبياناً|مساهمات|إجابات|إجابة)(?![\p{L}])/u]
	]
};

const arabicDuals: [CountedNoun, RegExp][] = [
	['state', /(?<![\p{L}\p{M}])[وفبل]?(?:دولتان|دولتين|بلدان اثنان|بلدين)(?![\p{L}\p{M}])/gu],
	['reply', /(?<![\p{L}\p{M}])[وفبل]?(?:ردان|ردين|استبيانان|استبيانين)(?![\p{L}\p{M}])/gu]
];

/** `one` is a number only before a counted noun: elsewhere it is an article or a pronoun. */
const oneWords: Record<OfficialLanguage, RegExp> = {
	ar: /(?!)/g,
	zh: /(?!)/g,
	en: /\bone\b/gi,
	fr: /(?<![\p{L}])une?(?![\p{L}])/giu,
	es: /(?<![\p{L}])una?(?![\p{L}])/giu,
	ru: /(?!)/g
};

const arabicOnes: [CountedNoun, RegExp][] = [
	['state', /(?<![\p{L}\p{M}])[وفبل]?دولة واحدة(?![\p{L}\p{M}])/gu],
	[
		'stakeholder',
		/(?<![\p{L}\p{M}])[وفبل]?(?:صاحب مصلحة واحد|جهة واحدة صاحبة مصلحة)(?![\p{L}\p{M}])/gu
	]
];

/** The counts of States, stakeholders, donors, replies and organizations that a text states, in their order. */
export function statedCounts(text: string, language: OfficialLanguage): StatedCount[] {
	const counts: StatedCount[] = [];
	const ones = [...text.matchAll(oneWords[language])].map((match) => ({
		value: 1,
		start: match.index,
		end: match.index + match[0].length,
		unit: undefined
	}));
	for (const number of [...readNumbers(text, language), ...ones]) {
		if (number.unit !== undefined || !Number.isInteger(number.value)) continue;
		const after = text.slice(number.end, number.end + 80);
		const rest = after.replace(new RegExp(`^(?:${between}|-)?`), '');
		if (language !== 'zh' && after === rest) continue;
		for (const [noun, pattern] of nouns[language]) {
			const match = pattern.exec(rest);
			if (match === null) continue;
			const end = number.end + (after.length - rest.length) + match[0].length;
			counts.push({ noun, value: number.value, start: number.start, end });
			break;
		}
	}
	if (language === 'ar') {
		for (const [noun, pattern] of arabicDuals) {
			for (const match of text.matchAll(pattern)) {
				counts.push({ noun, value: 2, start: match.index, end: match.index + match[0].length });
			}
		}
		for (const [noun, pattern] of arabicOnes) {
			for (const match of text.matchAll(pattern)) {
				counts.push({ noun, value: 1, start: match.index, end: match.index + match[0].length });
			}
		}
	}
	return counts.sort((a, b) => a.start - b.start);
}
