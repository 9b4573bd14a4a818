import type { OfficialLanguage } from '../../language.ts';
import type { ToldFinding } from '../findings/word-finding.ts';
import { tellFinding } from '../findings/word-finding.ts';
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

/** Words a finding on a published document in `language`, which need not be that of the document. */
export function wordDocumentFinding(
	finding: DocumentFinding,
	language: OfficialLanguage
): ToldFinding<DocumentRule> {
	return tellFinding(finding, language, words[language][finding.message]);
}
