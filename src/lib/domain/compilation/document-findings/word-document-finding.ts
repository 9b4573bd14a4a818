import { formatAmount } from '../../amounts.ts';
import { formatDay } from '../../dates.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Severity } from '../findings/finding.ts';
import { wordPlace } from '../findings/word-finding.ts';
import type { DocumentFinding, DocumentRule } from './document-finding.ts';
import { arabic } from './messages/ar.ts';
import type { DocumentWords } from './messages/document-words.ts';
import { english } from './messages/en.ts';
import { spanish } from './messages/es.ts';
import { french } from './messages/fr.ts';
import { russian } from './messages/ru.ts';
import { chinese } from './messages/zh.ts';

const words: Record<OfficialLanguage, DocumentWords> = {
	ar: arabic,
	zh: chinese,
	en: english,
	fr: french,
	ru: russian,
	es: spanish
};

/** A finding on a published document as it is told: the shape that `check` prints. */
export type ToldDocumentFinding = {
	rule: DocumentRule;
	severity: Severity;
	where: string;
	stated?: number | string;
	found?: number | string;
	message: string;
};

/** Words a finding in `language`, which need not be that of the document. */
export function wordDocumentFinding(
	finding: DocumentFinding,
	language: OfficialLanguage
): ToldDocumentFinding {
	const { rule, severity, stated, found } = finding;
	const written = (value: number | string | undefined): string => {
		if (value === undefined) return '';
		if (typeof value === 'number') return formatAmount(value, language);
		if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return value;
		try {
			return formatDay(value, language);
		} catch {
			return value;
		}
	};
	return {
		rule,
		severity,
		where: wordPlace(finding.where, language),
		...(stated === undefined ? {} : { stated }),
		...(found === undefined ? {} : { found }),
		message: words[language][finding.message]({
			stated: written(stated),
			found: written(found),
			name: finding.name ?? ''
		})
	};
}
