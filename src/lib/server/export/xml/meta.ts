import type { Annex, Compilation, Section } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { findState, stateName } from '#lib/domain/states.ts';
import { element } from './element.ts';

/** ISO 639-2/T, which the naming convention of Akoma Ntoso asks for. */
const threeLetters: Record<OfficialLanguage, string> = {
	ar: 'ara',
	zh: 'zho',
	en: 'eng',
	fr: 'fra',
	ru: 'rus',
	es: 'spa'
};

const office = '#ohchr';

/**
 * The identification of one edition, or of a part of it (`main`, `annex_1`), after the naming convention of Akoma Ntoso:
 * `/akn/un/doc/report/2011-11-25/A_HRC_19_50/eng@/!main`. A translation says of which edition it is one. What a draft
 * does not know yet is marked `incomplete`.
 */
export function metaXml(compilation: Compilation, part: string, references = ''): string {
	const { language, masthead } = compilation;
	const { date, symbol, originalLanguage } = masthead;
	const number = symbol?.replace(/[^A-Za-z0-9]+/g, '_') ?? 'draft';
	const work = `/akn/un/doc/report/${date ?? 'undated'}/${number}`;
	const expressionIn = (each: OfficialLanguage) => `${work}/${threeLetters[each]}@`;
	const day = date === undefined ? { date: '0001-01-01', status: 'incomplete' } : { date };
	const level = (uri: string, ...more: string[]) => [
		element('FRBRthis', { value: `${uri}/!${part}` }),
		element('FRBRuri', { value: uri }),
		element('FRBRdate', { ...day, name: 'masthead' }),
		element('FRBRauthor', { href: office }),
		...more
	];
	const translated =
		language === originalLanguage
			? ''
			: element('FRBRtranslation', {
					href: expressionIn(originalLanguage),
					fromLanguage: threeLetters[originalLanguage],
					by: office
				});
	return element(
		'meta',
		{},
		element(
			'identification',
			{ source: office },
			element(
				'FRBRWork',
				{},
				...level(
					work,
					element('FRBRcountry', { value: 'un' }),
					symbol === undefined ? '' : element('FRBRnumber', { value: symbol }),
					element('FRBRname', { value: masthead.title })
				)
			),
			element(
				'FRBRExpression',
				{},
				...level(
					expressionIn(language),
					element('FRBRlanguage', { language: threeLetters[language] }),
					translated
				)
			),
			element(
				'FRBRManifestation',
				{},
				...level(
					`${expressionIn(language)}.xml`,
					element('FRBRformat', { value: 'application/xml' })
				)
			)
		),
		references
	);
}

/** The Office, and everybody in whose name a paragraph speaks or to whom a row of a table belongs. */
export function referencesXml(compilation: Compilation, submittedBy: string): string {
	const keys = new Set<string>();
	const visit = (child: (Section | Annex)['children'][number]) => {
		if (child.type === 'section') child.children.forEach(visit);
		if (child.type === 'paragraph') for (const key of child.attribution) keys.add(key);
		if (child.type === 'table')
			for (const { respondent } of child.rows) if (respondent) keys.add(respondent);
	};
	for (const { children } of [...compilation.sections, ...compilation.annexes])
		children.forEach(visit);
	const organization = (eId: string, showAs: string) =>
		element('TLCOrganization', { eId, href: `/akn/ontology/organization/un/${eId}`, showAs });
	return element(
		'references',
		{ source: office },
		organization('ohchr', submittedBy),
		...[...keys].sort().map((key) => organization(key, nameOf(key, compilation.language)))
	);
}

function nameOf(key: string, language: OfficialLanguage): string {
	return findState(key) ? stateName(key, language) : key;
}
