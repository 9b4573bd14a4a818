import type { Consultation } from '#lib/domain/consultation.ts';
import type { FormDocument } from '#lib/domain/word-form/form-document.ts';
import type { FormIdentity } from '#lib/domain/word-form/form-identity.ts';
import { identityOf } from '#lib/domain/word-form/form-identity.ts';
import type { FormRefusal, UploadedForm } from './form-fault.ts';
import { readFormApart } from './read-form-apart.ts';

/** A form of the questionnaire that it was uploaded for. `name` is that of its file. */
export type OpenedForm = {
	ok: true;
	name: string;
	document: FormDocument;
	identity: FormIdentity;
	consultation: Consultation;
};

/**
 * Reads an uploaded file and makes sure that it is a form of `ours`: of this consultation, and of this revision of its
 * questionnaire. `find` looks up the consultation that the form names, so that one of another is told by its title.
 */
export async function openForm(
	file: UploadedForm | undefined,
	ours: { slug: string; revision: number },
	find: (slug: string) => Promise<{ consultation: Consultation } | undefined>
): Promise<OpenedForm | { ok: false; fault: FormRefusal }> {
	const refuse = (fault: FormRefusal) => ({ ok: false as const, fault });
	if (!file) return refuse({ reason: 'empty' });
	const read = await readFormApart(file.bytes);
	if (!read.ok) return refuse({ reason: read.reason });
	const { document } = read;
	const identity = identityOf(document);
	if (!identity) return refuse({ reason: 'not-a-form' });
	const found = await find(identity.consultation);
	if (!found || identity.consultation !== ours.slug)
		return refuse({
			reason: 'other-consultation',
			consultation: identity.consultation,
			...(found && { title: found.consultation.title })
		});
	if (identity.revision !== ours.revision)
		return refuse({
			reason: 'other-revision',
			theirs: identity.revision,
			ours: ours.revision
		});
	return { ok: true, name: file.name, document, identity, consultation: found.consultation };
}
