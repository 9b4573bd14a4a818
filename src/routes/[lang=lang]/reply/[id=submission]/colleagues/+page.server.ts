import { fail, redirect } from '@sveltejs/kit';
import { colleagueRoles, mayWithLink } from '#lib/domain/user.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import {
	actorOfLink,
	newLinkOf,
	newRecoveryCodeOf,
	setCodeCookie,
	setNewLinkCookie
} from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { askForClearance } from '#lib/server/usecases/ask-for-clearance.ts';
import { closeLink } from '#lib/server/usecases/close-link.ts';
import { listColleagues } from '#lib/server/usecases/list-colleagues.ts';
import { makeLink } from '#lib/server/usecases/make-link.ts';
import { nameLink } from '#lib/server/usecases/name-link.ts';
import { renewRecoveryCode } from '#lib/server/usecases/renew-recovery-code.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { clearanceInWords } from '../colleagues-in-words.server.ts';
import { openAnyReply } from '../open-any-reply.server.ts';
import { frameOf } from '../open-draft.server.ts';
import { eventsInWords, linksInWords } from './links-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const submissionId = event.params.id;
	const { opened, actor } = await openAnyReply(event, submissionId);
	const [, at, id] =
		/^(\S{1,40})_(\S{1,40})$/.exec(event.url.searchParams.get('before') ?? '') ?? [];
	const found = await listColleagues(ctx, actor, {
		submissionId,
		...(at && id && { before: { at, id } })
	}).catch(throwHttp);
	const made = newLinkOf(event, submissionId);
	return {
		words: wordsFor(language, 'reply', 'colleagues'),
		frame: frameOf(opened, language),
		manages: mayWithLink(found.own.role, 'manage'),
		links: linksInWords(found, language),
		made: made &&
			found.links.some((link) => link.id === made.id && !link.closedAt) && {
				name: found.links.find((link) => link.id === made.id)?.name ?? '',
				address: `${event.url.origin}/${language}/reply/open/${made.token}`
			},
		code: newRecoveryCodeOf(event, submissionId),
		needed: found.clearance.needed,
		clearance: clearanceInWords(found, language),
		events: eventsInWords(found, opened.questionnaire, language),
		next: found.next && `?before=${found.next.at}_${found.next.id}`,
		roles: [...colleagueRoles]
	};
};

/** Does what was posted, and comes back to the page; what was refused stands at its form. */
async function acting<Outcome>(
	event: RequestEvent,
	act: (input: {
		actor: Awaited<ReturnType<typeof actorOfLink>>;
		submissionId: string;
		form: FormData;
	}) => Promise<Outcome>
) {
	const form = await readForm(event.request);
	const { id } = event.params;
	const typed = { name: wordOf(form, 'name'), role: wordOf(form, 'role') };
	const outcome = await actorOfLink(event, id)
		.then((actor) => act({ actor, submissionId: id, form }))
		.catch((failure: unknown) => failHttp(failure, { typed }));
	if (outcome && typeof outcome === 'object' && 'status' in outcome) return outcome;
	redirect(303, `/${event.locals.language}/reply/${id}/colleagues`);
}

export const actions: Actions = {
	make: (event) =>
		acting(event, async ({ actor, submissionId, form }) => {
			const typed = { name: wordOf(form, 'name'), role: wordOf(form, 'role') };
			const made = await makeLink(event.locals.ctx, actor, { submissionId, ...typed });
			if (!made.ok)
				return fail(400, {
					typed,
					...(made.reason === 'invalid' ? { fields: made.fields } : { limit: made.limit })
				});
			setNewLinkCookie(event, submissionId, made);
		}),
	name: (event) =>
		acting(event, ({ actor, submissionId, form }) =>
			nameLink(event.locals.ctx, actor, {
				submissionId,
				linkId: wordOf(form, 'link'),
				name: wordOf(form, 'name')
			})
		),
	close: (event) =>
		acting(event, ({ actor, submissionId, form }) =>
			closeLink(event.locals.ctx, actor, { submissionId, link: { id: wordOf(form, 'link') } })
		),
	others: (event) =>
		acting(event, ({ actor, submissionId }) =>
			closeLink(event.locals.ctx, actor, { submissionId, link: 'all-others' })
		),
	code: (event) =>
		acting(event, async ({ actor, submissionId }) => {
			const { recoveryCode } = await renewRecoveryCode(event.locals.ctx, actor, { submissionId });
			setCodeCookie(event, submissionId, recoveryCode);
		}),
	clearance: (event) =>
		acting(event, ({ actor, submissionId, form }) =>
			askForClearance(event.locals.ctx, actor, {
				submissionId,
				needed: wordOf(form, 'needed') === 'yes'
			})
		)
};
