import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { stateName } from '#lib/domain/states.ts';

/** The name of a speaker: of a State the UN short form in the language, of another what its author wrote. */
export function speakerInWords(speaker: Speaker, language: OfficialLanguage): string {
	return speaker.kind === 'state' ? stateName(speaker.state, language) : speaker.name;
}
