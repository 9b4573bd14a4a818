import type { TypedRegistration } from '#lib/domain/registering.ts';
import type { Registration } from '#lib/server/usecases/get-registration.ts';
import { wordOf } from '#lib/server/form.ts';
import {
	blankSpeaker,
	typedFromForm,
	typedFromSpeaker
} from '../../../reply/[id=submission]/who/typed-speaker.server.ts';

type Typed = Required<TypedRegistration>;

/** The form with nothing said yet. */
export const blankRegistration: Typed = {
	...blankSpeaker,
	kind: 'state',
	channel: 'note-verbale',
	reference: '',
	documentDate: '',
	receivedOn: '',
	language: '',
	consent: 'attributed',
	sentBy: '',
	lateReason: ''
};

export function registrationFromForm(form: FormData): Typed {
	return {
		...typedFromForm(form),
		embedded: 'no',
		channel: wordOf(form, 'channel'),
		reference: wordOf(form, 'reference'),
		documentDate: wordOf(form, 'documentDate'),
		receivedOn: wordOf(form, 'receivedOn'),
		language: wordOf(form, 'language'),
		consent: wordOf(form, 'consent'),
		sentBy: wordOf(form, 'sentBy'),
		lateReason: wordOf(form, 'lateReason')
	};
}

export function typedFromRegistration(registration: Registration): Typed {
	const [speaker] = registration.speakers;
	return {
		...(speaker ? typedFromSpeaker(speaker) : blankSpeaker),
		channel: registration.channel,
		reference: registration.channelReference ?? '',
		documentDate: registration.documentDate ?? '',
		receivedOn: registration.receivedOn,
		language: registration.language,
		consent: registration.consent,
		sentBy: registration.sentBy,
		lateReason: registration.lateReason ?? ''
	};
}
