import { error, fail, redirect } from '@sveltejs/kit';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm } from '#lib/server/form.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { reopenFinding } from '#lib/server/usecases/reopen-finding.ts';
import { askedPart, samePart } from './asked-part.server.ts';
import {
	besideToShow,
	lengthToShow,
	namedToShow,
	placeToShow,
	wayFrom
} from './lines-to-show.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const read = await forStaff(event, () =>
		readCompilation(ctx, actor, {
			slug,
			language: edition,
			messages: language,
			...askedPart(event.url)
		})
	);
	if (!read) error(404, { code: 'not-found', message: 'not-found' });
	const wayTo = wayFrom(read.document);
	return {
		edition,
		document: read.document,
		masthead: read.masthead,
		number: read.number,
		isUnchanged: event.url.searchParams.has('unchanged'),
		when: formatInstant(read.draftedAt, language, 'geneva'),
		by: read.draftedBy,
		findings: read.findings.map(({ accepted, place, ...finding }) => ({
			...finding,
			...(place && { place: placeToShow(place, wayTo) }),
			...(accepted && {
				accepted: {
					reason: wordingIn(accepted.reason, language),
					by: accepted.by,
					when: accepted.at && formatInstant(accepted.at, language, 'geneva')
				}
			})
		})),
		findingsPage: read.findingsPage,
		counts: read.counts,
		accepted: read.accepted,
		maySettle: read.maySettle,
		mayEdit: read.mayEdit,
		edited: namedToShow(read.edited, wayTo),
		stale: namedToShow(read.stale, wayTo),
		changes: read.changes && {
			...read.changes,
			added: namedToShow(read.changes.added, wayTo),
			changed: namedToShow(read.changes.changed, wayTo)
		},
		length: lengthToShow(read, language),
		beside: besideToShow(read, language)
	};
};

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const actions: Actions = {
	accept: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition } = event.params;
		const form = await readForm(event.request);
		const finding = text(form, 'finding');
		const reason = text(form, 'reason');
		const outcome = await forStaff(event, () =>
			acceptFinding(ctx, actor, { slug, language: edition, messages: language, finding, reason })
		);
		if (!outcome.ok) return fail(400, { finding, reason, why: outcome.reason });
		redirect(
			303,
			`/${language}/desk/${slug}/compilation/${edition}${samePart(event.url)}#accepted`
		);
	},
	reopen: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition } = event.params;
		const finding = text(await readForm(event.request), 'finding');
		await forStaff(event, () => reopenFinding(ctx, actor, { slug, language: edition, finding }));
		redirect(
			303,
			`/${language}/desk/${slug}/compilation/${edition}${samePart(event.url)}#findings`
		);
	}
};
