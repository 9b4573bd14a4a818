import { fail, redirect } from '@sveltejs/kit';
import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { QuestionKind } from '#lib/domain/questionnaire.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { fileSizeInWords } from '#lib/i18n/file-size.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import type { ReadAnswer } from '#lib/server/usecases/get-submission.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { addNote } from '#lib/server/usecases/add-note.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { listQuery, readListAddress } from '../address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const { filter, order } = readListAddress(event.url.searchParams);
	const reply = await forStaff(event, () => getSubmission(ctx, actor, { slug, id, filter, order }));
	const inPageLanguage = (texts: Texts) => wordingIn(texts, language);
	const moment = (instant: string | undefined) =>
		instant && formatInstant(instant, language, 'geneva');
	const wordsToShow = (answer: ReadAnswer, kind: QuestionKind) => {
		if (answer.state) return { text: '', language: answer.language };
		const written = kind === 'state' ? undefined : answerInWordsOf(kind, answer.text, language);
		return written === undefined
			? { text: answer.text, language: answer.language }
			: { text: written, language };
	};
	const answerToShow = (answer: ReadAnswer, kind: QuestionKind) => ({
		...wordsToShow(answer, kind),
		dir: directionOf(wordsToShow(answer, kind).language),
		names: [...(answer.state ? [answer.state] : []), ...answer.choices].map(inPageLanguage),
		/** The one that a reader of this page wants first. */
		translations: answer.translations
			.map((translation) => ({ ...translation, dir: directionOf(translation.language) }))
			.sort((a, b) => Number(b.language === language) - Number(a.language === language))
	});
	const sections = reply.sections.map((section) => ({
		key: section.key,
		title: section.title && inPageLanguage(section.title),
		questions: section.questions.map((question) => ({
			key: question.key,
			number: question.number,
			label: inPageLanguage(question.label),
			missing: question.missing,
			asked: question.asked,
			answer: question.answer && answerToShow(question.answer, question.kind)
		}))
	}));
	const [lead] = reply.signatories;
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'search', 'speaks', 'files', 'mail'),
		id,
		signatories: reply.signatories.map(({ name, role, kind }) => ({
			name: inPageLanguage(name),
			role,
			kind
		})),
		status: reply.status,
		completeness: reply.completeness,
		override: reply.override,
		channel: reply.channel,
		channelReference: reply.channelReference,
		documentDate: reply.documentDate && formatDay(reply.documentDate, language),
		received: receivedInWords(reply, language),
		replyLanguage: reply.language,
		consent: reply.consent,
		late: reply.late,
		joint: reply.joint,
		reference: reply.reference,
		digest: reply.digest,
		revision: reply.revision,
		sections,
		missing: reply.missing.map((group) =>
			sections
				.flatMap(({ questions }) => questions)
				.filter(({ key }) => group.includes(key))
				.map(({ key, number, label }) => ({ key, number, label }))
		),
		sender: reply.sender && {
			...reply.sender,
			// Where the respondent itself sent it, its name is in the language of the page.
			...(lead &&
				Object.values(lead.name).includes(reply.sender.name) && {
					name: inPageLanguage(lead.name).text
				})
		},
		contact: reply.contact && {
			may: reply.contact.may,
			kept: reply.contact.kept,
			email: reply.contact.email,
			erased: reply.contact.eraseAfter && formatGenevaDay(reply.contact.eraseAfter, language)
		},
		others: reply.others.map((other) => ({
			id: other.id,
			received: receivedInWords(other, language)
		})),
		files: reply.files.map(({ id: fileId, name, size, sha256, question, here }) => {
			const asked = sections
				.flatMap(({ questions }) => questions)
				.find(({ key }) => key === question);
			return {
				id: fileId,
				...(here && { href: `/${language}/desk/${slug}/replies/${id}/files/${fileId}` }),
				...{ name, sha256, size: fileSizeInWords(size, language, translatorOf(language)) },
				...(asked && {
					question: translatorOf(language)('files:for', {
						number: asked.number ?? asked.label.text
					})
				})
			};
		}),
		history: reply.history.map(({ number, kind, at, by }) => ({
			number,
			kind,
			by,
			at: moment(at)
		})),
		notes: reply.notes.map(({ id, text, at, by }) => ({ id, text, by, at: moment(at) })),
		/** It came before anything that is kept of it was done here. */
		cameBefore:
			reply.receivedAt !== undefined &&
			reply.history.length > 0 &&
			reply.history.every(({ at }) => at > (reply.receivedAt ?? '')),
		letters: reply.askedByHand.map(({ id: request, askedAt, until }) => ({
			id: request,
			at: moment(askedAt),
			until: moment(until)
		})),
		mails: reply.mails.map(({ createdAt, ...mail }) => ({ ...mail, written: moment(createdAt) })),
		neighbours: reply.neighbours,
		query: listQuery({ filter, order })
	};
};

export const actions: Actions = {
	note: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, id } = event.params;
		const text = wordOf(await readForm(event.request), 'note');
		const outcome = await forStaff(event, () => addNote(ctx, actor, { slug, id, text }));
		if (!outcome.ok) return fail(400, { note: text, problem: outcome.problem });
		const query = listQuery(readListAddress(event.url.searchParams));
		redirect(303, `/${language}/desk/${slug}/replies/${id}${query && `?${query}`}#notes`);
	}
};
