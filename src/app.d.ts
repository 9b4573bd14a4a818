import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Words } from '#lib/i18n/translator.ts';
import type { Context } from '#lib/server/context.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: Context;
			language: OfficialLanguage;
			/** Anonymous, or the user whose session came with the request. */
			actor: Actor;
			requestId: string;
		}
		interface PageData {
			language: OfficialLanguage;
			/** What the script of a page needs of its words. */
			words?: Words;
		}
		interface Error {
			message: string;
			/** Key of the words in the `errors` namespace. */
			code: string;
			/** By which the log line is found. */
			id?: string;
			/** What the person typed who may no longer save it, to be copied from the page that says so. */
			typed?: string[];
		}
	}
}

export {};
