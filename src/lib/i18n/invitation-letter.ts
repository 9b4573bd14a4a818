import { formatDay } from '#lib/domain/dates.ts';
import type { LetterTexts, LetterValues } from '#lib/domain/invitations/letter.ts';
import { fillLetter } from '#lib/domain/invitations/letter.ts';
import { missionAtGeneva } from '#lib/domain/invitations/mission-name.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import { formatInstant } from './instants.ts';
import { translatorOf } from './words.ts';

/** What letters say of a consultation. `closesAt` is an ISO 8601 instant. */
export type LetterConsultation = {
	title: Texts;
	closesAt: string;
	contact: { office: Texts; email: string };
	symbol: string;
};

/** To whom a letter goes: a State is addressed at its permanent mission. */
export type Addressee = { key: string; kind: RespondentKind; name: Texts };

/** The name of whom a letter goes to, as it addresses it. */
export function addresseeName({ key, kind, name }: Addressee, language: OfficialLanguage): string {
	return kind === 'state' ? missionAtGeneva(key, language) : wordingIn(name, language).text;
}

/** What the placeholders of a letter stand for. `date` is that of the letter, `YYYY-MM-DD`. */
export function letterValues(
	language: OfficialLanguage,
	consultation: LetterConsultation,
	letter: { addressee: Addressee; link: string; date: string }
): LetterValues {
	const t = translatorOf(language);
	return {
		respondent: addresseeName(letter.addressee, language),
		consultation: wordingIn(consultation.title, language).text,
		deadline: t('invitations:deadline', {
			instant: formatInstant(consultation.closesAt, language, 'geneva')
		}),
		link: letter.link,
		symbol: consultation.symbol,
		date: formatDay(letter.date, language),
		office: wordingIn(consultation.contact.office, language).text,
		contact: consultation.contact.email
	};
}

/** The private link with this token. */
export const privateLink = (origin: string, language: OfficialLanguage, token: string) =>
	`${origin}/${language}/reply/open/${token}`;

/**
 * The mail that invites, or reminds, one recipient, with its private link and, at its foot, the address at which it can ask not
 * to be written to. Server only.
 */
export function invitationMail(
	language: OfficialLanguage,
	texts: LetterTexts,
	consultation: LetterConsultation,
	letter: { addressee: Addressee; origin: string; date: string; token: string; stopToken: string }
): { subject: string; text: string; unsubscribe: string } {
	const { origin, token, stopToken } = letter;
	const values = letterValues(language, consultation, {
		...letter,
		link: privateLink(origin, language, token)
	});
	const unsubscribe = `${origin}/${language}/reply/stop/${stopToken}`;
	const foot = translatorOf(language)('invitations:stop-foot', { link: unsubscribe });
	const filled = (text: string) => fillLetter(text, values).replace(/\r\n?/g, '\n').trim();
	return {
		subject: filled(texts.subject[language] ?? '').replace(/\s+/g, ' '),
		text: `${filled(texts.body[language] ?? '')}\n\n${foot}`,
		unsubscribe
	};
}
