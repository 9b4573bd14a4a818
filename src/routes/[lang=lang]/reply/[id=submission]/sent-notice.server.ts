import { bringBackUntil } from '#lib/domain/after-sending.ts';
import type { Work } from '#lib/domain/after-sending.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import type { Texts } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';

type Sent = {
	id: string;
	withdrawnAt?: string;
	consultation: { contact: { office: Texts; email: string } };
	receipt?: { sentAt: string };
};

/** What stands over every page of a reply that was sent and is changed, withdrawn or superseded since, in words. */
export function sentNotice(submission: Sent, work: Work, language: OfficialLanguage, at: string) {
	const t = translatorOf(language);
	const { id, receipt, withdrawnAt, consultation } = submission;
	const moment = (instant: string) => formatInstant(instant, language, 'geneva');
	const here = `/${language}/reply/${id}`;
	const base = { title: '', help: '', tone: 'plain' as 'plain' | 'warn' };
	switch (work.kind) {
		case 'revision':
			return {
				...base,
				title: t('after:revision.title'),
				help: t('after:revision.help', { instant: moment(receipt?.sentAt ?? at) }),
				link: { href: `${here}/receipt`, text: t('after:see-sent') }
			};
		case 'completion': {
			const { message, until } = work.request;
			return {
				...base,
				title: t('after:completion.title'),
				help: t('after:completion.until', { instant: moment(until) }),
				message: {
					text: message,
					language: work.request.language,
					dir: directionOf(work.request.language)
				},
				...(receipt && { link: { href: `${here}/receipt`, text: t('after:see-sent') } })
			};
		}
		case 'unsent':
			return {
				...base,
				tone: 'warn' as const,
				title: t('after:unsent.title'),
				help: t('after:unsent.help'),
				link: { href: `${here}/receipt`, text: t('after:see-sent') }
			};
		case 'withdrawn': {
			const until = withdrawnAt && bringBackUntil(withdrawnAt);
			const canComeBack = until !== undefined && Date.parse(at) <= Date.parse(until);
			return {
				...base,
				tone: 'warn' as const,
				title: t('after:withdrawn.title'),
				help: withdrawnAt
					? t('after:withdrawn.help', { instant: moment(withdrawnAt) })
					: t('after:withdrawn.no-date'),
				...(canComeBack && {
					more: t('after:withdrawn.back', { day: formatGenevaDay(until, language) }),
					contact: {
						office: wordingIn(consultation.contact.office, language),
						email: consultation.contact.email
					}
				})
			};
		}
		case 'superseded':
			return {
				...base,
				tone: 'warn' as const,
				title: t('after:superseded.title'),
				help: t('after:superseded.help')
			};
		default:
			return undefined;
	}
}

export type NoticeOfSent = NonNullable<ReturnType<typeof sentNotice>>;
