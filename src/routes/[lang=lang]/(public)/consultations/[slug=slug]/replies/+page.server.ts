import { error } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { nameOfReply, othersInReply } from '#lib/i18n/name-of-reply.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { listPublicReplies } from '#lib/server/usecases/list-public-replies.ts';
import type { PageServerLoad } from './$types';

const onePage = 50;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { ctx, actor, language } = locals;
	const { slug } = params;
	const after = url.searchParams.get('after') ?? undefined;
	if (after !== undefined && after.length > 500)
		error(404, { code: 'not-found', message: 'not-found' });
	const asked = { slug, after, limit: onePage };
	const page = await listPublicReplies(ctx, actor, asked).catch(throwHttp);
	const t = translatorOf(language);
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		words: wordsFor(language, 'issued'),
		slug,
		consultation: wordingIn(page.title, language),
		notice: page.notice && wordingIn(page.notice, language),
		counts: page.counts,
		replies: page.items.map((reply) => ({
			id: reply.id,
			name: nameOfReply(reply, language),
			isNamed: reply.attributed !== undefined,
			others: othersInReply(reply, 'co-signatory', language),
			isLate: reply.attributed?.isLate ?? false,
			language: languageIn(t, language, reply.language)
		})),
		next:
			page.next &&
			`/${language}/consultations/${slug}/replies?after=${encodeURIComponent(page.next)}`
	};
};
