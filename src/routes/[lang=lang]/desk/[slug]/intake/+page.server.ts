import { formatDay } from '#lib/domain/dates.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listRegistrations } from '#lib/server/usecases/list-registrations.ts';
import { speakerInWords } from '../../../reply/[id=submission]/speaker-in-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const asked = event.url.searchParams;
	const waiting = !asked.has('all');
	const [registeredAt, id] = (asked.get('after') ?? '').split('~');
	const { entries, next } = await forStaff(event, () =>
		listRegistrations(ctx, actor, {
			slug: event.params.slug,
			waiting,
			...(registeredAt && id && { after: { registeredAt, id } })
		})
	);
	return {
		waiting,
		entries: entries.map(({ id, status, channel, speakers, receivedOn, documents, waiting }) => ({
			...{ id, status, channel, documents, waiting },
			names: speakers.map((speaker) => speakerInWords(speaker, language)),
			received: formatDay(receivedOn, language)
		})),
		next:
			next &&
			new URLSearchParams({
				...(!waiting && { all: '' }),
				after: `${next.registeredAt}~${next.id}`
			}).toString()
	};
};
