import { formatInstant } from '#lib/i18n/instants.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { RemarksToRead } from '#lib/server/usecases/list-remarks.ts';

/** Remarks with times in the language of the screen. */
export function remarksToShow({ threads, mayRemark }: RemarksToRead, language: OfficialLanguage) {
	const dated = <T extends { at: string }>({ at, ...rest }: T) => ({
		...rest,
		when: formatInstant(at, language, 'geneva')
	});
	return {
		mayRemark,
		threads: threads.map(({ answers, settled, ...thread }) => ({
			...dated(thread),
			answers: answers.map(dated),
			...(settled && { settled: dated(settled) })
		}))
	};
}

export type ShownRemarks = ReturnType<typeof remarksToShow>;

/** What was typed for a remark that was not made. */
export type KeptRemark = { words: string; quote: string; typed: string; thread: string };
