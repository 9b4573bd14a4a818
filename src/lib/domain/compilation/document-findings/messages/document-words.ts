import type { FindingParams } from '../../findings/messages/finding-words.ts';
import type { DocumentMessage } from '../document-finding.ts';

/** The words of the findings on a published document in one language. */
export type DocumentWords = Record<DocumentMessage, (params: FindingParams) => string>;
