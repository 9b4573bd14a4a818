import type { ParamMatcher } from '@sveltejs/kit';
import { isOfficialLanguage } from '#lib/domain/language.ts';

export const match = ((value) => isOfficialLanguage(value)) satisfies ParamMatcher;
