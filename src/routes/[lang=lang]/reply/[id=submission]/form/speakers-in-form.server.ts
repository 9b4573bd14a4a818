import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { rolesOf } from '#lib/domain/speaker.ts';
import { stateName } from '#lib/domain/states.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';

/** Those who reply as the page of changes lists them: each by name, with what else is said of them. */
export function speakersInForm(
	speakers: readonly Speaker[],
	questionnaire: Questionnaire,
	language: OfficialLanguage
): { name: string; facts: string }[] {
	const t = translatorOf(language);
	const divider = listDividerOf(language);
	const roles = rolesOf(speakers);
	const kindOf = (speaker: Speaker) => {
		if (speaker.kind !== 'stakeholder') return t(`reply:who.kinds.${speaker.kind}`);
		return speaker.categoryWords ?? t(`common:category.${speaker.category}`);
	};
	return speakers.map((speaker, index) => {
		const country = speaker.kind === 'state' ? undefined : speaker.country;
		const own = speaker.kind === 'state' ? [] : (speaker.embedded?.questions ?? []);
		const numbers = own.map((key) => findQuestion(questionnaire, key)?.number ?? key);
		return {
			name: speakerInWords(speaker, language),
			facts: [
				speakers.length > 1 ? t(`speaks:role.${roles[index] ?? 'co-signatory'}`) : '',
				kindOf(speaker),
				country ? stateName(country, language) : '',
				numbers.length > 0 ? t('speaks:voice.own', { numbers: numbers.join(divider) }) : ''
			]
				.filter((fact) => fact !== '')
				.join(language === 'zh' ? '；' : language === 'ar' ? '؛ ' : '; ')
		};
	});
}
