import type { LetterTexts, LetterValues } from '#lib/domain/invitations/letter.ts';
import { fillLetter } from '#lib/domain/invitations/letter.ts';
import { missionPhrases } from '#lib/domain/invitations/mission-name.ts';
import type { PaperLetter } from '#lib/domain/invitations/paper-letter.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Addressee, LetterConsultation } from './invitation-letter.ts';
import { addresseeName, letterValues, privateLink } from './invitation-letter.ts';
import { translatorOf } from './words.ts';

/**
 * The invitation of one recipient on paper, with its private link and recovery code: to a State a note verbale with the
 * courtesy formulas of its language, to any other body a letter with the words of the mail. Server only.
 */
export function paperLetter(
	language: OfficialLanguage,
	texts: LetterTexts,
	consultation: LetterConsultation,
	letter: {
		addressee: Addressee;
		origin: string;
		date: string;
		token: string;
		code: string;
		reference: string;
	}
): PaperLetter {
	const t = translatorOf(language);
	const { addressee, origin, date, token, code, reference } = letter;
	const isNote = addressee.kind === 'state';
	const link = privateLink(origin, language, token);
	const values = letterValues(language, consultation, { addressee, link, date });
	const written = isNote
		? texts.note[language]
		: (texts.body[language] ?? t('invitations:usual.body'));
	const phrases = isNote ? missionPhrases(addressee.key, language) : undefined;
	const opening = phrases && {
		mission: phrases.presented,
		consultation: withSymbol(values, language)
	};
	return {
		kind: isNote ? 'note' : 'letter',
		language,
		head: [t('invitations:note-doc.united-nations'), t('invitations:note-doc.office-name')],
		...(reference !== '' && { reference: t('invitations:note-doc.reference', { reference }) }),
		title: isNote
			? t('invitations:note-doc.title')
			: fillLetter(texts.subject[language] ?? t('invitations:usual.subject'), values),
		place: t('invitations:note-doc.place', { date: values.date }),
		addressee: addresseeName(addressee, language),
		paragraphs: [
			...(opening ? [t('invitations:note-doc.opening', opening)] : []),
			...paragraphsOf(fillLetter(written ?? '', values))
		],
		access: [
			{ term: t('invitations:note-doc.link'), value: link },
			{ term: t('invitations:note-doc.code'), value: code },
			{ term: t('invitations:note-doc.enter'), value: `${origin}/${language}/reply/recover` }
		],
		closing: phrases ? [t('invitations:note-doc.closing', { mission: phrases.renewed })] : [],
		day: date
	};
}

/** The title of the consultation and, where it has one, the symbol of the act that mandates it. */
function withSymbol({ consultation, symbol }: LetterValues, language: OfficialLanguage): string {
	if (symbol === '' || consultation.includes(symbol)) return consultation;
	return language === 'zh' ? `${consultation}（${symbol}）` : `${consultation} (${symbol})`;
}

function paragraphsOf(text: string): string[] {
	return text
		.split(/\n[ \t]*\n/)
		.map((paragraph) => paragraph.trim())
		.filter(Boolean);
}
