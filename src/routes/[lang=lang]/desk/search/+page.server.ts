import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { searchReplies } from '#lib/server/usecases/search-replies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const asked = event.url.searchParams;
	const words = (asked.get('words') ?? '').replaceAll('\0', '').toWellFormed().slice(0, 301).trim();
	const slug = /^[a-z0-9][a-z0-9-]{0,99}$/.exec(asked.get('in') ?? '')?.[0];
	const before = /^\d{1,15}$/.test(asked.get('before') ?? '')
		? Number(asked.get('before'))
		: undefined;
	const found = await forStaff(event, () => searchReplies(ctx, actor, { words, slug, before }));
	const next = new URLSearchParams({ words, ...(slug && { in: slug }) });
	if (found.ok && found.next !== undefined) next.set('before', String(found.next));
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'search'),
		typed: words,
		in: slug ?? '',
		consultations: found.consultations.map(({ slug, title }) => ({
			slug,
			title: wordingIn(title, language).text
		})),
		problem:
			found.ok || words === ''
				? undefined
				: translatorOf(language)(`search:problem.${found.problem}`),
		/** Passages on the first page, and whether there are more. */
		count:
			found.ok && before === undefined
				? {
						passages: found.replies.reduce((sum, { passages }) => sum + passages.length, 0),
						more: found.next !== undefined
					}
				: undefined,
		next: found.ok && found.next !== undefined ? String(next) : undefined,
		replies: found.ok
			? found.replies.map((reply) => ({
					id: reply.id,
					slug: reply.consultation.slug,
					consultation: wordingIn(reply.consultation.title, language),
					names: reply.signatories
						.filter(({ role }) => role !== 'embedded')
						.map(({ name }) => wordingIn(name, language)),
					status: reply.status,
					consent: reply.consent,
					passages: reply.passages.map(({ question, passage, state, file, language: theirs }) => ({
						key: question.key,
						number: question.number,
						label: wordingIn(question.label, language),
						file,
						...{ passage, state, language: theirs, dir: directionOf(theirs) }
					}))
				}))
			: []
	};
};
