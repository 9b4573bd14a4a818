import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { formatGenevaClock, formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { Colleagues } from '#lib/server/usecases/list-colleagues.ts';
import { handInWords, questionInWords } from '../colleagues-in-words.server.ts';

/** The links with what they let one do and whose they are; the newest closed ones come last. */
export function linksInWords({ own, links }: Colleagues, language: OfficialLanguage) {
	const t = translatorOf(language);
	return links
		.map((link) => ({
			id: link.id,
			name: link.name ?? '',
			role: t(`colleagues:role.${link.role}`),
			own: link.id === own.id,
			made: formatInstant(link.createdAt, language, 'geneva'),
			closed: link.closedAt && formatInstant(link.closedAt, language, 'geneva')
		}))
		.sort((a, b) => Number(a.closed !== undefined) - Number(b.closed !== undefined));
}

/** What was done, one line each. */
export function eventsInWords(
	{ events, links }: Colleagues,
	questionnaire: Questionnaire,
	language: OfficialLanguage
) {
	const t = translatorOf(language);
	return events.map(({ id, linkId, kind, at, until, question, aboutLink }) => ({
		id,
		by: handInWords(linkId, links, t),
		at:
			until && until.slice(0, 16) !== at.slice(0, 16)
				? t('colleagues:page.until', {
						instant: formatInstant(at, language, 'geneva'),
						time: formatGenevaClock(until, language)
					})
				: formatInstant(at, language, 'geneva'),
		// A save that concerns no question is of who replies.
		what: t(`colleagues:event.${kind === 'saved' && !question ? 'speaker' : kind}`),
		question: question && questionInWords(questionnaire, question, language),
		about: aboutLink && handInWords(aboutLink, links, t)
	}));
}
