import type { Snapshot } from '#lib/domain/snapshot.ts';

/** Code units of answers up to which drafting and checking them keeps nobody waiting: the model case has a tenth. */
const shortAnswers = 200_000;

/** Whether a consultation holds so much that its document is drafted and checked in a thread of its own. */
export function isLong({ submissions }: Snapshot): boolean {
	let size = 0;
	for (const { answers } of submissions)
		for (const { text } of answers) {
			size += text.length;
			if (size > shortAnswers) return true;
		}
	return false;
}
