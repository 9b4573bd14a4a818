import type { RequestEvent } from '@sveltejs/kit';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { formWithFile } from '#lib/server/multipart.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';

/** The file of the form, attached as it comes in; `missing` where none was chosen. */
export async function addPosted(event: RequestEvent<{ id: string }>) {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const form = await formWithFile(event.request);
	if (!form) return { ok: false as const, fault: 'missing' as const, name: '' };
	const question = form.fields.get('question');
	const attached = await attachFile(ctx, actor, {
		submissionId: id,
		name: form.name,
		pageLanguage: language,
		bytes: form.bytes,
		...(question && { question })
	});
	return attached.ok ? attached : { ...attached, name: form.name.slice(0, 120) };
}
