import { formatDay, monthNames } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { CheckedDocument } from './checked-document.ts';
import { daysInText } from './days-in-text.ts';
import type { Finding } from './finding.ts';
import { styleFindings } from './style-findings.ts';

const numeric =
	/(?<![0-9/.-])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)[0-9]{2})(?![0-9/.-]*[0-9])/gu;
const patterns = new Map<OfficialLanguage, RegExp>();

/** Days written out in another form than the language has: `November 23, 2011`, `23 ноября 2011 г.`, `23 نوفمبر 2011`. */
function otherForms(language: OfficialLanguage): RegExp {
	const before = patterns.get(language);
	if (before !== undefined) return before;
	const months = language === 'zh' ? '' : monthNames(language).join('|');
	const made = {
		en: () =>
			`(?:${months}) [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th) (?:of )?(?:${months}),? [0-9]{4}`,
		fr: () =>
			`(?<![0-9])1 (?:${months}) [0-9]{4}|[0-9]{1,2}(?:er)? (?:${months.replace(/(?<=^|\|)./g, (letter) => letter.toUpperCase())}) [0-9]{4}`,
		es: () =>
			`[0-9]{1,2} (?:${months}) (?:de )?[0-9]{4}|[0-9]{1,2} de (?:${months}) (?:del )?[0-9]{4}`,
		ru: () => `[0-9]{1,2} (?:${months}) [0-9]{4}(?! года)(?: г\\.)?`,
		zh: () => `[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[二〇○零一九]{4}年`,
		ar: () => {
			const pairs = months.split('|').map((pair) => pair.split('/'));
			const first = pairs.map(([levantine]) => `${levantine}(?!/)`).join('|');
			const second = pairs.map(([, other]) => `(?<!/)${other}`).join('|');
			return `[0-9٠-٩]{1,2} (?:${first}|${second})،? [0-9٠-٩]{4}`;
		}
	}[language]();
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${made})(?![0-9])`, 'gu');
	patterns.set(language, pattern);
	return pattern;
}

/**
 * A day not in the form of the language: in figures alone, or with words in another order. Source: the United Nations
 * editorial manual and its counterparts; the forms are those of `formatDay`.
 */
export function dateForm(document: CheckedDocument): Finding[] {
	const { language } = document;
	return styleFindings(document, { rule: 'date-form', message: 'date-form' }, (text) =>
		/[0-9٠-٩〇]/u.test(text)
			? [...text.matchAll(numeric), ...text.matchAll(otherForms(language))].map(([words]) => {
					const found = formOf(words, language);
					return { words, ...(found === undefined ? {} : { found }) };
				})
			: []
	);
}

function formOf(words: string, language: OfficialLanguage): string | undefined {
	const day =
		/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.exec(words)?.[0] ?? daysInText(words, language)[0]?.day;
	if (day === undefined) return undefined;
	try {
		return formatDay(day, language);
	} catch {
		return undefined;
	}
}
