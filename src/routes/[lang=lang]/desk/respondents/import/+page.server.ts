import { fail, redirect } from '@sveltejs/kit';
import { sheetColumns } from '#lib/domain/registry/registry-columns.ts';
import { findState } from '#lib/domain/states.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { senderOf } from '#lib/server/auth/sender-of.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { receivedForm } from '#lib/server/received-form.ts';
import { applyRegistryImport } from '#lib/server/usecases/apply-registry-import.ts';
import { getRegistryImport } from '#lib/server/usecases/get-registry-import.ts';
import { prepareRegistryImport } from '#lib/server/usecases/prepare-registry-import.ts';
import { cellsToRead } from '../cells-to-read.server.ts';
import type { Actions, PageServerLoad } from './$types';

const mostBytes = 5 * 1024 * 1024;

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const id = event.url.searchParams.get('prepared') ?? undefined;
	const read = await forStaff(event, () => getRegistryImport(ctx, actor, { id }));
	const t = translatorOf(language);
	return {
		prepared: id,
		columns: sheetColumns,
		changes: read && {
			added: read.added.map(({ entry, likely }) => ({
				key: entry.key,
				cells: cellsToRead(entry, language).flatMap(({ text }) => text || []),
				likely: likely?.key
			})),
			changed: read.changed.map(({ before, after }) => {
				const was = cellsToRead(before, language);
				return {
					key: after.key,
					cells: cellsToRead(after, language).flatMap(({ column, label, text }, index) =>
						was[index]?.text === text
							? []
							: [{ column, label, before: was[index]?.text, after: text }]
					)
				};
			}),
			writing: read.writing.map(({ key, language: chosen, emails }) => ({
				key,
				isState: findState(key) !== undefined,
				language: chosen && {
					before: chosen.before && languageIn(t, language, chosen.before),
					after: languageIn(t, language, chosen.after)
				},
				emails
			})),
			unchanged: read.unchanged,
			outdated: read.outdated
		},
		words: wordsFor(language, 'errors', 'account', 'desk', 'registry')
	};
};

export const actions: Actions = {
	prepare: async (event) => {
		const { ctx, actor, language } = event.locals;
		// Nothing of what strangers send is read.
		await forStaff(event, () => getRegistryImport(ctx, actor, {}));
		const form = await forStaff(event, () =>
			receivedForm(event.request, mostBytes, senderOf(actor))
		);
		const upload = form.get('file');
		const file = upload instanceof File ? await upload.arrayBuffer() : new ArrayBuffer(0);
		const read = await forStaff(event, () =>
			prepareRegistryImport(ctx, actor, { file: new Uint8Array(file) })
		);
		if (!read.ok) return fail(400, { faults: read.faults, more: read.more });
		redirect(303, `/${language}/desk/respondents/import?prepared=${read.id}`);
	},
	apply: async (event) => {
		const { ctx, actor, language } = event.locals;
		const id = wordOf(await readForm(event.request), 'prepared');
		const applied = await forStaff(event, () => applyRegistryImport(ctx, actor, { id }));
		const registry = `/${language}/desk/respondents`;
		if (!applied.ok && applied.reason === 'outdated')
			redirect(303, `${registry}/import?prepared=${encodeURIComponent(id)}`);
		redirect(303, registry);
	}
};
