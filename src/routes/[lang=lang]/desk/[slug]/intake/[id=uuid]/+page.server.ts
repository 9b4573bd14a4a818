import { fail, isHttpError, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { formatDay } from '#lib/domain/dates.ts';
import { officialLanguages, wordingIn } from '#lib/domain/language.ts';
import { missingGroups } from '#lib/domain/missing-groups.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import { keyOfSpeaker } from '#lib/domain/speaker.ts';
import { fileSizeInWords } from '#lib/i18n/file-size.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { formWithFile } from '#lib/server/multipart.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';
import { finishRegistration } from '#lib/server/usecases/finish-registration.ts';
import type { OpenRegistration } from '#lib/server/usecases/get-registration.ts';
import { getRegistration } from '#lib/server/usecases/get-registration.ts';
import { readIncomingFile } from '#lib/server/usecases/read-incoming-file.ts';
import { removeFile } from '#lib/server/usecases/remove-file.ts';
import { reopenRegistration } from '#lib/server/usecases/reopen-registration.ts';
import { takeKnownRespondent } from '#lib/server/usecases/take-known-respondent.ts';
import { speakerInWords } from '../../../../reply/[id=submission]/speaker-in-words.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

type Reading = OpenRegistration['files'][number]['reading'];

function stateOf(reading: Reading): string {
	if (!reading) return 'unread';
	if (reading.isSettled) return 'settled';
	if (reading.toConfirm) return 'confirm';
	if (reading.shown === 'picture') return 'picture';
	if (reading.unplaced > 0) return 'waiting';
	return reading.isForm ? 'form' : 'placed';
}

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const found = await forStaff(event, () => getRegistration(ctx, actor, { slug, id }));
	const { registration, questionnaire, files } = found;
	const t = translatorOf(language);
	const asked = event.url.searchParams;
	const questions = questionsOf(questionnaire);
	return {
		id,
		names: registration.speakers.map((speaker) => speakerInWords(speaker, language)),
		status: registration.status,
		isOpen: registration.status === 'draft',
		channel: registration.channel,
		reference: registration.channelReference,
		documentDate: registration.documentDate && formatDay(registration.documentDate, language),
		received: formatDay(registration.receivedOn, language),
		replyLanguage: registration.language,
		consent: registration.consent,
		sentBy: registration.sentBy,
		late: found.late,
		lateReason: registration.lateReason,
		receiptReference: registration.reference,
		files: files.map(({ file, reading }) => ({
			id: file.id,
			name: file.name,
			size: fileSizeInWords(file.size, language, t),
			href: `/${language}/desk/${slug}/replies/${id}/files/${file.id}`,
			state: stateOf(reading),
			unplaced: reading?.unplaced ?? 0,
			of: reading?.paragraphs ?? 0
		})),
		waiting: files.filter(({ reading }) =>
			['unread', 'confirm', 'picture', 'waiting'].includes(stateOf(reading))
		).length,
		likely: found.likely.map(({ speaker, entries }) => ({
			speaker: keyOfSpeaker(speaker),
			name: speakerInWords(speaker, language),
			entries: entries.map(({ key, name }) => ({ key, name: wordingIn(name, language) }))
		})),
		completeness: found.completeness,
		missing: missingGroups(questionnaire, found.missing).map((group) =>
			group.map((key) => {
				const question = questions.find((each) => each.key === key);
				return {
					key,
					number: question?.number,
					label: wordingIn(question?.label ?? {}, language)
				};
			})
		),
		// Once it is finished, what is left to say of them is what is still to be decided.
		same: found.same
			.filter(({ isUndecided }) => registration.status === 'draft' || isUndecided)
			.map((reply) => ({
				id: reply.id,
				status: reply.status,
				channel: reply.channel,
				why: reply.why,
				percent: Math.round(reply.likeness * 100),
				received: receivedInWords(reply, language),
				href: `/${language}/desk/${slug}/${reply.registering ? 'intake' : 'replies'}/${reply.id}`,
				decide: reply.isUndecided
			})),
		languages: officialLanguages,
		finished: asked.has('finished'),
		taken: asked.has('taken') ? Number(asked.get('taken')) || 0 : undefined
	};
};

type Event = RequestEvent<RouteParams>;

const back = ({ locals, params }: Event, more = '') =>
	redirect(303, `/${locals.language}/desk/${params.slug}/intake/${params.id}${more}`);

export const actions: Actions = {
	attach: async (event) => {
		const { ctx, actor, language: pageLanguage } = event.locals;
		const submissionId = event.params.id;
		const posted = await forStaff(event, async () => {
			await getRegistration(ctx, actor, event.params);
			const form = await formWithFile(event.request);
			if (!form) return { ok: false as const, fault: 'missing', name: '' };
			const { name, bytes } = form;
			const attached = await attachFile(ctx, actor, { submissionId, name, bytes, pageLanguage });
			return attached.ok ? attached : { ...attached, name: name.slice(0, 120) };
		}).catch((failure: unknown) => {
			if (isHttpError(failure, 413) || (failure as { status?: number }).status === 413)
				return { ok: false as const, fault: 'too-large', name: '' };
			throw failure;
		});
		if (!posted.ok)
			return fail(400, { fault: 'fault' in posted ? posted.fault : 'damaged', name: posted.name });
		if (!('file' in posted)) return back(event);
		const fileId = posted.file.id;
		const read = await forStaff(event, () =>
			readIncomingFile(ctx, actor, { submissionId, fileId, pageLanguage })
		);
		if (!read.ok) return fail(400, { unread: read.reason, name: posted.file.name });
		back(event, read.reading === 'form' ? `?taken=${read.taken}` : '');
	},
	remove: async (event) => {
		const { ctx, actor, language: pageLanguage } = event.locals;
		const fileId = wordOf(await readForm(event.request), 'file');
		await forStaff(event, async () => {
			await getRegistration(ctx, actor, event.params);
			return removeFile(ctx, actor, { submissionId: event.params.id, fileId, pageLanguage });
		});
		back(event);
	},
	known: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const [speaker, entry] = [wordOf(form, 'speaker'), wordOf(form, 'entry')];
		await forStaff(event, () =>
			takeKnownRespondent(ctx, actor, { ...event.params, speaker, entry })
		);
		back(event);
	},
	finish: async (event) => {
		const { ctx, actor } = event.locals;
		await forStaff(event, () => finishRegistration(ctx, actor, event.params));
		back(event, '?finished');
	},
	reopen: async (event) => {
		const { ctx, actor } = event.locals;
		await forStaff(event, () => reopenRegistration(ctx, actor, event.params));
		back(event);
	}
};
