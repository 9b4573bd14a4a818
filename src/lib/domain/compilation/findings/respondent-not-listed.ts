import type { Snapshot } from '../../snapshot.ts';
import { nameInSentence, states } from '../../states.ts';
import { isInForce } from '../../submission.ts';
import type { Compilation } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { namingDay } from '../subject.ts';
import type { Finding } from './finding.ts';
import { paragraphsIn, placeOf } from './walk.ts';

/** A paragraph speaks in the name of a respondent, by its attribution or by its first words, from whom there is no reply. */
export function respondentNotListed(
	compilation: Compilation,
	snapshot: Snapshot,
	numbers: Numbers
): Finding[] {
	const { language } = compilation;
	const listed = new Set(
		snapshot.submissions
			.filter(isInForce)
			.flatMap(({ signatories }) => signatories.map(({ respondent }) => respondent))
	);
	const names = new Map(snapshot.respondents.map((each) => [each.key, each.name]));
	const day = namingDay(snapshot);
	const unlisted = states
		.filter(({ key }) => !listed.has(key))
		.map((state) => ({ state, name: nameInSentence(state.key, language, { date: day }) }));

	return paragraphsIn(compilation.sections).flatMap(({ paragraph, theme }) => {
		const keys = new Set(paragraph.attribution.filter((key) => !listed.has(key)));
		if (theme !== undefined) {
			const start = plainText(paragraph.content, numbers, language).slice(0, 160);
			for (const { state, name } of unlisted) {
				if (speaksFirst(start, name, language)) keys.add(state.key);
			}
		}
		return [...keys].map((key): Finding => ({
			rule: 'respondent-not-listed',
			severity: 'blocks',
			where: placeOf(numbers, paragraph.id),
			message: 'respondent-not-listed',
			name: names.get(key) ?? states.find((state) => state.key === key)?.short ?? { en: key }
		}));
	});
}

const reportingVerbs: Record<Compilation['language'], RegExp> = {
	ar: /^و?(?:ذكر|أضاف|أشار|أفاد|رأى|أكد)ت? /u,
	zh: /^(?:还|也|进一步|又|补充)?(?:指出|表示|认为|补充|强调|建议|说)/u,
	en: /^ (?:further |also )?(?:indicated|stated|noted|added|reported|considered|suggested|stressed|recommended|proposed|said|observed)/u,
	fr: /^ (?:a|ont) /u,
	ru: /^ (?:далее |также )?(?:указа|добави|отмети|заяви|сообщи|подчеркну|предложи|выска)/u,
	es: /^ (?:indic|añadi|señal|afirm|declar|observ|propus|subray|recomend|sugiri)/u
};

function speaksFirst(start: string, name: string, language: Compilation['language']): boolean {
	const verb = reportingVerbs[language];
	if (language === 'ar') {
		const rest = start.replace(verb, '');
		return rest !== start && rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length));
	}
	if (
		start.slice(0, name.length).toLocaleLowerCase(language) !== name.toLocaleLowerCase(language)
	) {
		return false;
	}
	return verb.test(start.slice(name.length));
}
