import type { FactsLanguage } from '#lib/domain/compilation/masthead-lines.ts';

/** The words of the box in the masthead that says how a document is distributed, when, and in which languages. */
export type FactsWords = {
	/** Whole lines, as the three kinds of distribution are printed. */
	distribution: Record<'general' | 'limited' | 'restricted', string>;
	/** What stands before a distribution that is none of the three. */
	distributionLabel: string;
	/** The line that names the language of an edition in this language, where it is not the original. */
	edition: string;
	originalLabel: string;
	/** The line of a corrigendum that concerns `{languages}` alone. */
	only: string;
};

const en: FactsWords = {
	distribution: {
		general: 'Distr.: General',
		limited: 'Distr.: Limited',
		restricted: 'Distr.: Restricted'
	},
	distributionLabel: 'Distr.: ',
	edition: 'English',
	originalLabel: 'Original: ',
	only: '{languages} only'
};

const fr: FactsWords = {
	distribution: {
		general: 'Distr. générale',
		limited: 'Distr. limitée',
		restricted: 'Distr. restreinte'
	},
	distributionLabel: 'Distr.\u00a0: ',
	edition: 'Français',
	originalLabel: 'Original\u00a0: ',
	only: '{languages} seulement'
};

const es: FactsWords = {
	distribution: {
		general: 'Distr. general',
		limited: 'Distr. limitada',
		restricted: 'Distr. reservada'
	},
	distributionLabel: 'Distr.: ',
	edition: 'Español',
	originalLabel: 'Original: ',
	only: '{languages} únicamente'
};

export const factsWords: Record<FactsLanguage, FactsWords> = { en, fr, es };
