import { fail } from '@sveltejs/kit';
import { formatAmount } from '#lib/domain/amounts.ts';
import { mostAtOnce, mostInLine } from '#lib/domain/compilation/returned/taking-limits.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { senderOf } from '#lib/server/auth/sender-of.ts';
import { receivedForm } from '#lib/server/received-form.ts';
import { findWordReturn } from '#lib/server/usecases/find-word-return.ts';
import { mostReturned, readWordFile } from '#lib/server/usecases/read-word-file.ts';
import { takeWordChanges } from '#lib/server/usecases/take-word-changes.ts';
import { chosenChanges } from './chosen-changes.server.ts';
import type { Actions, PageServerLoad } from './$types';

const formLimit = 20 * 1024 * 1024;

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	await forStaff(event, () => findWordReturn(ctx, actor, { slug, language: edition }));
	const limits = {
		characters: formatAmount(mostAtOnce.characters, language),
		line: formatAmount(mostInLine, language),
		notes: formatAmount(mostAtOnce.notes, language)
	};
	return { edition, limits, words: wordsFor(language, 'errors', 'account', 'desk', 'formats') };
};

export const actions: Actions = {
	read: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, edition } = event.params;
		const file = async () => {
			const given = (await receivedForm(event.request, formLimit, senderOf(actor))).get('file');
			if (!(given instanceof File) || given.size === 0) return undefined;
			return new Uint8Array(await given.arrayBuffer());
		};
		const read = await forStaff(event, () =>
			readWordFile(ctx, actor, { slug, language: edition, file })
		);
		return read.ok ? { read } : fail(400, { fault: read.fault });
	},
	take: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug, edition } = event.params;
		const taken = await forStaff(event, async () => {
			await findWordReturn(ctx, actor, { slug, language: edition });
			const form = await receivedForm(event.request, formLimit, senderOf(actor));
			const changes = chosenChanges(form, mostReturned);
			return changes && takeWordChanges(ctx, actor, { slug, language: edition, changes });
		});
		if (!taken) return fail(400, { fault: 'not-a-document' as const });
		return taken.ok ? { taken } : fail(400, { fault: taken.fault });
	}
};
