import { redirect } from '@sveltejs/kit';
import { columnWord, ledgerColumns } from '#lib/domain/ledger-words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { applyLedgerImport } from '#lib/server/usecases/apply-ledger-import.ts';
import { getLedgerImport } from '#lib/server/usecases/get-ledger-import.ts';
import { prepareLedgerImport } from '#lib/server/usecases/prepare-ledger-import.ts';
import { importToShow } from './import-to-show.ts';
import { refusalToShow } from './refusal-to-show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const id = event.url.searchParams.get('prepared') ?? undefined;
	const prepared = await forStaff(event, () => getLedgerImport(ctx, actor, { slug, id }));
	return {
		prepared: id,
		changes: prepared && importToShow(prepared, language),
		columns: ledgerColumns.map((column) => columnWord(column, language))
	};
};

export const actions: Actions = {
	prepare: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const upload = form.get('file');
		const hasFile = upload instanceof File && upload.size > 0;
		const text = wordOf(form, 'text');
		const file = hasFile ? new Uint8Array(await upload.arrayBuffer()) : text;
		const mark = wordOf(form, 'mark') || 'auto';
		const read = await forStaff(event, () => prepareLedgerImport(ctx, actor, { slug, file, mark }));
		if (!read.ok) return refusalToShow(read, { text: hasFile ? '' : text, mark }, language);
		redirect(303, `/${language}/desk/${slug}/ledger/import?prepared=${read.id}`);
	},
	apply: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const id = wordOf(await readForm(event.request), 'prepared');
		const applied = await forStaff(event, () => applyLedgerImport(ctx, actor, { slug, id }));
		const ledger = `/${language}/desk/${slug}/ledger`;
		if (applied.ok) redirect(303, `${ledger}?applied`);
		// The page of an import that is outdated says so; one sent twice has done its work.
		redirect(303, applied.reason === 'outdated' ? `${ledger}/import?prepared=${id}` : ledger);
	}
};
