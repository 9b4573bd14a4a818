import { error, fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { nameOfReply, nameOfSignatory } from '#lib/i18n/name-of-reply.ts';
import { publicAnswerInWords } from '#lib/i18n/public-answer-in-words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import {
	listRepliesToPublish,
	publishedKinds
} from '#lib/server/usecases/list-replies-to-publish.ts';
import { releaseReply } from '#lib/server/usecases/release-reply.ts';
import { takeBackRelease } from '#lib/server/usecases/take-back-release.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const onePage = 20;

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const asked = event.url.searchParams.get('show') ?? 'unreleased';
	const kind = publishedKinds.find((each) => each === asked);
	const after = event.url.searchParams.get('after') ?? undefined;
	if (!kind || (after?.length ?? 0) > 500) error(404, { code: 'not-found', message: 'not-found' });
	const page = await forStaff(event, () =>
		listRepliesToPublish(ctx, actor, { slug, kind, after, limit: onePage })
	);
	const { counts, arePublic, mayRelease } = page;
	return {
		...{ kind, counts, arePublic, mayRelease },
		kinds: publishedKinds.map((key) => ({ key, count: counts[key] })),
		replies: page.items.map((item) => ({
			id: item.submissionId,
			digest: item.digest,
			sentBy: item.signatories
				.map((each) => nameOfSignatory(each, language).text)
				.join(listDividerOf(language)),
			readAs: nameOfReply(item.reply, language),
			isChanged: item.isChanged,
			released:
				item.released &&
				[formatInstant(item.released.at, language, 'geneva'), item.released.name]
					.filter(Boolean)
					.join(' · '),
			answers: item.reply.answers.map((answer) =>
				publicAnswerInWords(item.reply, answer, item.questionnaire, language)
			)
		})),
		next: page.next && `?${new URLSearchParams({ show: kind, after: page.next })}`
	};
};

/** Does one act and shows the list again; where the reply says something else by now, that is told, with what was ticked. */
async function actOn(
	event: RequestEvent,
	show: string,
	act: (asked: { slug: string; submissionId: string }, form: FormData) => Promise<void>
) {
	const form = await readForm(event.request);
	const submissionId = wordOf(form, 'reply');
	const isDone = await forStaff(event, async () => {
		try {
			await act({ slug: event.params.slug, submissionId }, form);
			return true;
		} catch (failure) {
			if (failure instanceof AppError && failure.code === 'conflict') return false;
			throw failure;
		}
	});
	if (!isDone) return fail(409, { reply: submissionId, withheld: withheldIn(form) });
	redirect(303, `/${event.locals.language}/desk/${event.params.slug}/publication?show=${show}`);
}

const withheldIn = (form: FormData) => form.getAll('withheld').map(String);

export const actions: Actions = {
	release: (event) =>
		actOn(event, 'unreleased', (asked, form) =>
			releaseReply(event.locals.ctx, event.locals.actor, {
				...asked,
				digest: wordOf(form, 'digest'),
				withheld: withheldIn(form)
			})
		),
	back: (event) =>
		actOn(event, 'unattributed', (asked) =>
			takeBackRelease(event.locals.ctx, event.locals.actor, asked)
		)
};
