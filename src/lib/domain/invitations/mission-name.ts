import type { OfficialLanguage, Texts } from '../language.ts';
import { officialLanguages } from '../language.ts';
import { findState, nameInSentence, stateName } from '../states.ts';
import { russianGenitive } from './russian-genitive.ts';

/**
 * The permanent mission of a State at Geneva, without the organizations to which it is accredited: `Permanent Mission of
 * the Republic of Albania`. The Holy See and the State of Palestine have permanent observer missions (General Assembly
 * resolutions 58/314 and 67/19). Made of the formal name as the protocol lists of the United Nations do. `key` is that of the State;
 * throws a RangeError on another.
 */
export function missionName(key: string, language: OfficialLanguage): string {
	const isObserver = findState(key)?.status === 'observer';
	const name = stateName(key, language, { form: 'formal' });
	const inSentence = nameInSentence(key, language, { form: 'formal' });
	switch (language) {
		case 'ar':
			return `${isObserver ? 'بعثة المراقبة الدائمة' : 'البعثة الدائمة'} ${withLam(name)}`;
		case 'zh':
			return `${name}${isObserver ? '常驻观察员代表团' : '常驻代表团'}`;
		case 'fr':
			return `Mission permanente ${isObserver ? 'd’observation ' : ''}${frenchOf(inSentence)}`;
		case 'ru': {
			const mission = isObserver
				? 'Миссия Постоянного наблюдателя от'
				: 'Постоянное представительство';
			return `${mission} ${russianGenitive(name) ?? name}`;
		}
		case 'es':
			return `Misión Permanente ${isObserver ? 'de Observación ' : ''}${spanishOf(inSentence)}`;
		default:
			return `Permanent ${isObserver ? 'Observer ' : ''}Mission of ${inSentence}`;
	}
}

/** The same with the organizations at Geneva, as a note verbale names it. */
export function missionAtGeneva(key: string, language: OfficialLanguage): string {
	const mission = missionName(key, language);
	switch (language) {
		case 'ar':
			return `${mission} لدى مكتب الأمم المتحدة والمنظمات الدولية الأخرى في جنيف`;
		case 'zh': {
			const isObserver = findState(key)?.status === 'observer';
			const name = stateName(key, language, { form: 'formal' });
			return `${name}常驻联合国日内瓦办事处和瑞士其他国际组织${isObserver ? '观察员代表团' : '代表团'}`;
		}
		case 'fr':
			return `${mission} auprès de l’Office des Nations Unies à Genève et des autres organisations internationales en Suisse`;
		case 'ru':
			return `${mission} при Отделении Организации Объединенных Наций и других международных организациях в Женеве`;
		case 'es':
			return `${mission} ante la Oficina de las Naciones Unidas y otras organizaciones internacionales con sede en Ginebra`;
		default:
			return `${mission} to the United Nations Office and other international organizations in Geneva`;
	}
}

/**
 * The mission as the courtesy formulas of a note verbale need it: `presented` after "presents its compliments", `renewed` after
 * "to renew".
 */
export function missionPhrases(
	key: string,
	language: OfficialLanguage
): { presented: string; renewed: string } {
	const [full, short] = [missionAtGeneva(key, language), missionName(key, language)];
	switch (language) {
		case 'ar':
			return { presented: full, renewed: withLam(short) };
		case 'zh':
			return { presented: full, renewed: short };
		case 'fr':
			return { presented: `à la ${full}`, renewed: `à la ${short}` };
		case 'ru': {
			const dative = (name: string) =>
				name
					.replace(/^Постоянное представительство/, 'Постоянному представительству')
					.replace(/^Миссия/, 'Миссии');
			return { presented: dative(full), renewed: dative(short) };
		}
		case 'es':
			return { presented: `a la ${full}`, renewed: `a la ${short}` };
		default:
			return { presented: `the ${full}`, renewed: `the ${short}` };
	}
}

/** The name of the mission in all six languages. */
export function missionNames(key: string): Texts {
	return Object.fromEntries(
		officialLanguages.map((language) => [language, missionAtGeneva(key, language)])
	);
}

/** The preposition lam is joined to its noun, and the alef of an article falls: للجمهورية, لجمهورية. */
function withLam(name: string): string {
	return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`;
}

function frenchOf(name: string): string {
	if (name.startsWith('le ')) return `du ${name.slice(3)}`;
	if (name.startsWith('les ')) return `des ${name.slice(4)}`;
	return /^[AEIOUYÉÈÎ]/.test(name) ? `d’${name}` : `de ${name}`;
}

function spanishOf(name: string): string {
	return name.startsWith('el ') ? `del ${name.slice(3)}` : `de ${name}`;
}
