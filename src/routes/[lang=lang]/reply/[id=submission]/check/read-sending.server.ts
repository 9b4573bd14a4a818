import type { RequestEvent } from '@sveltejs/kit';
import type { SentFrom } from '#lib/domain/sent-from.ts';
import type { Actor } from '#lib/domain/user.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { tellLost } from '../tell-lost.server.ts';
import type { TypedSending } from './typed-sending.ts';

/** Who sends a reply, what they typed into its form, and what its sending is given. */
export async function readSending(
	event: RequestEvent,
	submissionId: string
): Promise<{
	actor: Actor;
	typed: TypedSending;
	input: { submissionId: string } & TypedSending & SentFrom;
}> {
	const form = await readForm(event.request);
	const typed = {
		consent: wordOf(form, 'consent'),
		contact: wordOf(form, 'contact'),
		email: wordOf(form, 'email'),
		name: wordOf(form, 'name'),
		function: wordOf(form, 'function')
	};
	const actor = await actorOfLink(event, submissionId);
	tellLost(actor, submissionId, [typed.name, typed.function, typed.email]);
	const pageLanguage = event.locals.language;
	const verifyAt = `${event.url.origin}/${pageLanguage}/verify`;
	return { actor, typed, input: { submissionId, ...typed, pageLanguage, verifyAt } };
}
