import type { Answer, Submission } from '../submission.ts';
import type { Drafting } from './drafting.ts';
import type { Voice } from './planned.ts';
import { signatoryKeys, subjectOfKeys } from './subject.ts';

/**
 * In whose name an answer speaks: the embedded voice that it names, else all signatories but the voices that have
 * answers of their own. Nobody's where the submission is not attributed.
 */
export function voiceOf(
	submission: Submission,
	answer: Pick<Answer, 'voice'>,
	drafting: Drafting
): Voice {
	const place = `${submission.key}\n${answer.voice ?? ''}`;
	const known = drafting.voices.get(place);
	if (known !== undefined) return known;
	const voice = makeVoice(submission, answer.voice, drafting);
	drafting.voices.set(place, voice);
	return voice;
}

function makeVoice(submission: Submission, own: string | undefined, drafting: Drafting): Voice {
	const named = submission.consent === 'attributed';
	const keys = named ? speakingKeys(submission, own) : [];
	return {
		id: named ? keys.join(' ') : `unnamed ${submission.key}`,
		keys,
		subject: subjectOfKeys(
			submission,
			named ? keys : signatoryKeys(submission),
			drafting.respondents,
			drafting.language,
			drafting.day,
			drafting.phrases
		)
	};
}

/** Keys of those who speak, the lead first; `own` is the embedded voice of an answer. */
function speakingKeys(submission: Submission, own: string | undefined): string[] {
	if (own !== undefined) return [own];
	const apart = new Set(submission.answers.flatMap(({ voice }) => voice ?? []));
	return signatoryKeys(submission).filter((key) => !apart.has(key));
}
