import type { RequestEvent } from '@sveltejs/kit';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { Receipt } from '#lib/server/usecases/find-receipt.ts';
import { changesInWords } from '../changes-in-words.server.ts';
import { fileChangesInWords } from '../files/files-in-words.server.ts';
import { sentNotice } from '../sent-notice.server.ts';

/** The number of the receipt that an address asks for; that of the last sending where it asks for none. */
export function askedNumber(url: URL): number | undefined {
	const asked = url.searchParams.get('number') ?? '';
	return /^[1-9][0-9]{0,5}$/.test(asked) ? Number(asked) : undefined;
}

/** What a receipt says of what came after: other sendings, changes, and what its holder can do now. */
export function afterSending(found: Receipt, { locals }: Pick<RequestEvent, 'locals'>) {
	const { submission, questionnaire, changes, fileChanges, sendings, work } = found;
	const { language, ctx } = locals;
	const t = translatorOf(language);
	const here = `/${language}/reply/${submission.id}`;
	const { number } = submission.receipt;
	const newest = sendings.at(-1)?.number ?? number;
	const notice = sentNotice(submission, work, language, ctx.now());
	const goOn = work.kind === 'revision' || work.kind === 'completion' || work.kind === 'unsent';
	return {
		number,
		newest,
		notice: notice && { ...notice, link: undefined },
		goOn: goOn ? { href: here, text: t(`after:go-on.${work.kind}`) } : undefined,
		revise:
			work.kind === 'sent' && work.canRevise && number === newest ? `${here}/revise` : undefined,
		withdraw: found.canWithdraw && number === newest ? `${here}/withdraw` : undefined,
		changes: changesInWords(questionnaire, changes, language),
		fileChanges: fileChangesInWords(fileChanges, questionnaire, {
			language,
			folder: `${here}/files`
		}),
		sendings:
			sendings.length < 2
				? []
				: sendings.map((sending) => ({
						href: `${here}/receipt?number=${sending.number}`,
						isCurrent: sending.number === number,
						text: t('after:sendings.one', {
							number: sending.number,
							instant: formatInstant(sending.sentAt, language, 'geneva')
						})
					}))
	};
}
