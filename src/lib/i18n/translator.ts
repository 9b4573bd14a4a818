import i18next from 'i18next';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Namespace } from './resources.ts';

/** The words that a page needs, by namespace, in its language. */
export type Words = Record<string, Namespace>;

/** `t('reply:send.button', { count: 3 })`: the text under that key, its placeholders filled. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

const instance = i18next.createInstance();
void instance.init({
	initAsync: false,
	lng: 'en',
	fallbackLng: false,
	resources: {},
	defaultNS: 'common',
	interpolation: { escapeValue: false },
	returnNull: false
});

const translators = new Map<OfficialLanguage, Translate>();
/** Texts without placeholders that were looked up before, by language and key. */
const known = new Map<string, string>();

/**
 * The translator of one language. One instance serves all languages at once and is never switched,
 * so that no request is answered in the language of another.
 */
export function translator(language: OfficialLanguage, words: Words): Translate {
	for (const [namespace, texts] of Object.entries(words))
		if (!instance.hasResourceBundle(language, namespace)) {
			instance.addResourceBundle(language, namespace, texts);
			known.clear();
		}
	let translate = translators.get(language);
	if (!translate) {
		const fixed = instance.getFixedT(language);
		translate = (key, values) => {
			if (values) return fixed(key, values);
			const place = `${language} ${key}`;
			let text = known.get(place);
			if (text === undefined) known.set(place, (text = fixed(key)));
			return text;
		};
		translators.set(language, translate);
	}
	return translate;
}
