import type { OfficialLanguage } from './language.ts';

/** Where a form was sent from: the language of the mail with the receipt, and the address at which it is verified. */
export type SentFrom = { pageLanguage?: OfficialLanguage; verifyAt?: string };
