import type { DocumentMessage } from '../document-finding.ts';

/** Numbers are written in the form of the language already; symbols, labels and names are as the document has them. */
export type DocumentParams = { stated: string; found: string; name: string };

/** The words of the findings on a published document in one language. */
export type DocumentWords = Record<DocumentMessage, (params: DocumentParams) => string>;
