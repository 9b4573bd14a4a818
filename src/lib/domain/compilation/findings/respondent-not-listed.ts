import type { OfficialLanguage } from '../../language.ts';
import { nameInSentence, states } from '../../states.ts';
import { isInForce } from '../../submission.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * A paragraph speaks in the name of a respondent, by its attribution or by its first words, from whom there is no reply.
 * Source: A/HRC/19/50, where every paragraph of chapter II is in the name of one who replied.
 */
export function respondentNotListed(document: CheckedDocument): Finding[] {
	const { snapshot, language, day } = document;
	const listed = new Set(
		snapshot.submissions
			.filter(isInForce)
			.flatMap(({ signatories }) => signatories.map(({ respondent }) => respondent))
	);
	const names = new Map(snapshot.respondents.map((each) => [each.key, each.name]));
	const short = new Map(states.map((state) => [state.key, state.short]));
	const speaker = firstSpeaker(
		states.flatMap(({ key }) =>
			listed.has(key) ? [] : [[key, nameInSentence(key, language, { date: day })] as const]
		),
		language
	);
	return document.lines.flatMap((line): Finding[] => {
		if (line.kind !== 'paragraph' || line.paragraph === undefined) return [];
		const keys = new Set(line.paragraph.attribution.filter((key) => !listed.has(key)));
		const first = line.theme === undefined ? undefined : speaker(line.text.slice(0, 160));
		if (first !== undefined) keys.add(first);
		return [...keys].map((key) => ({
			rule: 'respondent-not-listed',
			severity: 'blocks',
			where: document.placeOf(line),
			message: 'respondent-not-listed',
			name: names.get(key) ?? short.get(key) ?? { en: key }
		}));
	});
}

const reportingVerbs: Record<OfficialLanguage, RegExp> = {
	ar: /^و?(?:ذكر|أضاف|أشار|أفاد|رأى|أكد)ت? /u,
	zh: /^(?:还|也|进一步|又|补充)?(?:指出|表示|认为|补充|强调|建议|说)/u,
	en: /^ (?:further |also )?(?:indicated|stated|noted|added|reported|considered|suggested|stressed|recommended|proposed|said|observed)/u,
	fr: /^ (?:a|ont) /u,
	ru: /^ (?:далее |также )?(?:указа|добави|отмети|заяви|сообщи|подчеркну|предложи|выска)/u,
	es: /^ (?:indic|añadi|señal|afirm|declar|observ|propus|subray|recomend|sugiri)/u
};

/** Finds whose name the first words of a paragraph give as the one who says what follows. */
function firstSpeaker(
	names: readonly (readonly [key: string, name: string])[],
	language: OfficialLanguage
): (start: string) => string | undefined {
	const verb = reportingVerbs[language];
	const byStart = new Map<string, { key: string; name: string }[]>();
	for (const [key, name] of names) {
		const lowered = name.toLocaleLowerCase(language);
		const start = lowered.slice(0, 2);
		byStart.set(start, [...(byStart.get(start) ?? []), { key, name: lowered }]);
	}
	return (start) => {
		const words = language === 'ar' ? start.replace(verb, '') : start;
		if (language === 'ar' && words === start) return undefined;
		const candidates = byStart.get(words.slice(0, 2).toLocaleLowerCase(language));
		if (candidates === undefined) return undefined;
		const lowered = words.toLocaleLowerCase(language);
		return candidates.find(({ name }) => {
			if (!lowered.startsWith(name)) return false;
			const rest = words.slice(name.length);
			return language === 'ar' ? !/^\p{L}/u.test(rest) : verb.test(rest);
		})?.key;
	};
}
