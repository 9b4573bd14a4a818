import { error, fail, redirect } from '@sveltejs/kit';
import type { Edit } from '#lib/domain/compilation/editing/edits/make-edit.ts';
import { hasRight } from '#lib/domain/user.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { editDocument } from '#lib/server/usecases/edit-document.ts';
import { listPresence } from '#lib/server/usecases/list-presence.ts';
import { undoEdit } from '#lib/server/usecases/undo-edit.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm } from '#lib/server/form.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { isDraftClosed } from '#lib/server/usecases/is-draft-closed.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { reopenFinding } from '#lib/server/usecases/reopen-finding.ts';
import { doneAddress, doneToShow, outAddress } from './done.server.ts';
import { askedPart, samePart } from './asked-part.server.ts';
import {
	besideToShow,
	decisionToShow,
	editToShow,
	lengthToShow,
	namedToShow,
	placeToShow,
	wayFrom
} from './lines-to-show.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

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
	const standsStill = await forStaff(event, () =>
		isDraftClosed(ctx, actor, { slug, language: edition })
	);
	const wayTo = wayFrom(read.document);
	const presence = await forStaff(event, () =>
		listPresence(ctx, actor, { slug, language: edition })
	);
	return {
		edition,
		words: wordsFor(
			language,
			'errors',
			'account',
			'common',
			'desk',
			'redraft',
			'search',
			'editions',
			'editing',
			'formats'
		),
		presence,
		undone: event.url.searchParams.get('undone') ?? '',
		undo: editToShow(read.undo, language),
		redo: editToShow(read.redo, language),
		done: doneToShow(event.url, read.document),
		takenOut: read.takenOut,
		rewritten: read.rewritten.map((id) => ({ id, href: wayTo(id) })),
		remarks: read.remarks,
		mayRemark: hasRight(actor, 'read-submissions'),
		standsStill,
		document: read.document,
		masthead: read.masthead,
		number: read.number,
		isUnchanged: event.url.searchParams.has('unchanged'),
		when: formatInstant(read.draftedAt, language, 'geneva'),
		by: read.draftedBy,
		findings: read.findings.map(({ accepted, place, group, ...finding }) => ({
			...finding,
			...(place && { place: placeToShow(place, wayTo) }),
			...(group && {
				group: {
					...group,
					each: group.each.map(({ id, place: at }) => ({ id, place: placeToShow(at, wayTo) }))
				}
			}),
			...(accepted && { accepted: decisionToShow(accepted, language) })
		})),
		findingsIn: read.findingsIn,
		findingsPage: read.findingsPage,
		counts: read.counts,
		accepted: read.accepted,
		maySettle: read.maySettle,
		mayEdit: read.mayEdit && !standsStill,
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

/** Takes back what one did last, or does it again; what became of it stands in the address. */
async function takeBack(event: RequestEvent, way: 'undo' | 'redo'): Promise<never> {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const outcome = await forStaff(event, () =>
		undoEdit(ctx, actor, { slug, language: edition, way })
	);
	const here = `/${language}/desk/${slug}/compilation/${edition}`;
	redirect(303, here + (outcome.ok ? doneAddress(way, outcome.node) : `?undone=${outcome.reason}`));
}

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
	},
	undo: (event) => takeBack(event, 'undo'),
	redo: (event) => takeBack(event, 'redo'),
	/** Of a paragraph that was taken out, or of what was rewritten. */
	settle: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition } = event.params;
		const form = await readForm(event.request);
		const node = text(form, 'node');
		const asked = text(form, 'choice');
		const choice = asked === 'drafted' ? asked : 'mine';
		const kind = text(form, 'kind');
		const edit: Edit =
			kind === 'leave-out'
				? { kind, node }
				: { kind: kind === 'settle' ? kind : 'put-back', node, choice };
		await forStaff(event, () => editDocument(ctx, actor, { slug, language: edition, edit }));
		const done = kind === 'settle' ? 'settle' : 'put-back';
		const to = kind === 'leave-out' ? outAddress('leave-out') : doneAddress(done, node);
		redirect(303, `/${language}/desk/${slug}/compilation/${edition}${to}`);
	}
};
