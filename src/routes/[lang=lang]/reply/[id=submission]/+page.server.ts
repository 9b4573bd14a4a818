import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { isCompleter, mayWithLink } from '#lib/domain/user.ts';
import { actorOfLink, linkTokenOf, newRecoveryCodeOf } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getClearance } from '#lib/server/usecases/get-clearance.ts';
import type { PageServerLoad } from './$types';
import { clearanceInWords } from './colleagues-in-words.server.ts';
import { frameOf, openDraft, partsOf } from './open-draft.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const { id } = event.params;
	const opened = await openDraft(event, id);
	const parts = partsOf(opened, language, translatorOf(language));
	const actor = await actorOfLink(event, id);
	const isAskedAlone = isCompleter(actor);
	return {
		isAskedAlone,
		words: wordsFor(language, 'word-form', 'reply', 'colleagues'),
		clearance: isAskedAlone
			? undefined
			: clearanceInWords(
					await getClearance(event.locals.ctx, actor, { submissionId: id }).catch(throwHttp),
					language
				),
		mayWrite: mayWithLink(opened.role, 'write'),
		frame: frameOf(opened, language),
		link: `${event.url.origin}/${language}/reply/open/${linkTokenOf(event, id)}`,
		code: newRecoveryCodeOf(event, id),
		parts,
		saved: event.url.searchParams.has('saved')
			? formatInstant(opened.draft.updatedAt, language, 'geneva')
			: undefined,
		next: parts.find(({ done, optional }) => !done && !optional)?.href
	};
};
