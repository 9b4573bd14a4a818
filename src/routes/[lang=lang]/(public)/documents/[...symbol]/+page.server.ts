import { itemsOfAgenda } from '#lib/domain/agenda.ts';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { directionOf, officialLanguages, wordingIn } from '#lib/domain/language.ts';
import { sessionName } from '#lib/domain/session-name.ts';
import { fileSizeInWords } from '#lib/i18n/file-size.ts';
import { languageNames } from '#lib/i18n/language-names.ts';
import { joinNames } from '#lib/domain/joined-names.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { addressOfDocument, addressOfFile } from '#lib/server/api/document-shapes.ts';
import { throwHttp } from '#lib/server/http.ts';
import type { IssuedDocumentPage } from '#lib/server/usecases/get-issued-document.ts';
import { getIssuedDocument } from '#lib/server/usecases/get-issued-document.ts';
import { titleOfEditions } from '../title-of-editions.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	const { ctx, actor, language } = locals;
	const page = await getIssuedDocument(ctx, actor, params).catch(throwHttp);
	const { document, editions, consultation, standing, onlyIn, replies } = page;
	const { masthead, symbol, kind } = document;
	const t = translatorOf(language);
	const here = editions.find((each) => each.language === language);
	const shown = here ?? editions.find((each) => each.language === each.masthead.originalLanguage);
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		words: wordsFor(language, 'issued'),
		...{ symbol, kind, standing },
		onlyIn: Object.fromEntries(
			Object.entries(onlyIn).map(([key, languages]) => [
				key,
				languages.map((each) => ({ language: each, name: languageNames[each] }))
			])
		),
		isHere: here !== undefined,
		title: titleOfEditions(editions, language),
		consultation: { slug: consultation.slug, title: wordingIn(consultation.title, language) },
		date: masthead.date && formatDay(masthead.date, language),
		session: sessionName(masthead.session, language),
		agendaItem: masthead.agendaItem && agendaInWords(masthead.agendaItem, language),
		distribution: masthead.distribution,
		original: shown && t(`desk:language.${shown.masthead.originalLanguage}`),
		issued: formatGenevaDay(document.issuedAt, language),
		editions: officialLanguages.map((key) => editionView(page, key, language)),
		annexes: shown && {
			...{ language: shown.language, dir: directionOf(shown.language), headings: shown.annexes }
		},
		changes: shown && {
			...{ language: shown.language, dir: directionOf(shown.language), entries: shown.changes }
		},
		archive: `${addressOfDocument(symbol)}/archive.zip`,
		machine: addressOfDocument(symbol),
		replies: page.hasReplies && replies
	};
};

/** The numbers of its items, or the line as it is. */
function agendaInWords(agendaItem: string, language: OfficialLanguage): string {
	return joinNames(itemsOfAgenda(agendaItem), language) || agendaItem;
}

/** For editors and readers first, for machines last. */
const inOrder = (files: IssuedDocumentPage['editions'][number]['files']) =>
	exportFormats.flatMap((format) => files.filter((file) => file.format === format));

function editionView(
	{ document, editions }: IssuedDocumentPage,
	key: OfficialLanguage,
	language: OfficialLanguage
) {
	const t = translatorOf(language);
	const edition = editions.find((each) => each.language === key);
	const isLater = edition && edition.issuedAt > document.issuedAt;
	return {
		...{ key, name: languageNames[key], dir: directionOf(key) },
		later: isLater && t('issued:later', { date: formatGenevaDay(edition.issuedAt, language) }),
		files: inOrder(edition?.files ?? []).map((file) => ({
			format: file.format,
			href: addressOfFile(file),
			size: fileSizeInWords(file.size, language, t),
			sha256: file.sha256
		}))
	};
}
