import type { Speaker } from '../speaker.ts';
import { arranged, keyOfSpeaker, mostSpeakers } from '../speaker.ts';
import type { FormWords } from './form-words.ts';
import { plainAnswer } from './plain-answer.ts';
import { readSpeaker } from './read-speaker.ts';
import type { UnplacedText } from './unplaced.ts';
import { speakerOfLine } from './who-lines.ts';
import { whoCodes } from './who-rows.ts';

/**
 * Everyone who replies, by what the form says: the one that leads, the others that sign, the voices within the reply.
 * `questions` are those that a voice may answer itself; none is answered by two. Words that name nobody are given back.
 */
export function readSpeakers(
	cells: ReadonlyMap<string, string>,
	words: FormWords,
	prompts: readonly string[],
	questions: readonly string[]
): { speakers: Speaker[]; unplaced: UnplacedText[] } {
	const lead = readSpeaker(cells, words, prompts);
	const speakers: Speaker[] = lead.speaker ? [lead.speaker] : [];
	const unplaced: UnplacedText[] = lead.unplaced.map((text) => ({ text, reason: 'speaker' }));
	const open = new Set(questions);
	for (const code of [whoCodes.others, whoCodes.voices]) {
		for (const line of plainAnswer(cells.get(code) ?? '').split('\n')) {
			if (line.trim() === '') continue;
			const read = speakerOfLine(line, words, code === whoCodes.voices ? questions : undefined);
			for (const text of read.stray) unplaced.push({ text, reason: 'speaker' });
			const { speaker } = read;
			const isKnown = speakers.some(
				(each) => speaker && keyOfSpeaker(each) === keyOfSpeaker(speaker)
			);
			if (!speaker || isKnown || speakers.length >= mostSpeakers)
				unplaced.push({ text: line, reason: isKnown ? 'speaker-twice' : 'speaker' });
			else if (speaker.kind !== 'state' && speaker.embedded) {
				const own = speaker.embedded.questions.filter((key) => open.delete(key));
				speakers.push({ ...speaker, embedded: { questions: own } });
			} else speakers.push(speaker);
		}
	}
	return { speakers: arranged(speakers), unplaced };
}
