import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { FormRefusal } from './import/word-form/form-fault.ts';
import { formFileLimit } from './import/word-form/form-fault.ts';

/** Why a file was not taken as a form, and what to do, in the language of the page. */
export function refusedForm(fault: FormRefusal, language: OfficialLanguage): string {
	const t = translatorOf(language);
	switch (fault.reason) {
		case 'other-consultation':
			return t('word-form:refused.other-consultation', {
				title: fault.title ? wordingIn(fault.title, language).text : fault.consultation
			});
		case 'other-revision':
			return t('word-form:refused.other-revision', { theirs: fault.theirs, ours: fault.ours });
		default:
			return t(`word-form:refused.${fault.reason}`, { limit: formFileLimit / 1024 / 1024 });
	}
}
