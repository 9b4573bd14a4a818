import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { allNamesOf } from './all-names.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Texts } from './language.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { isReproduced } from './questionnaire.ts';
import type { RespondentKind } from './respondent.ts';
import type { Answer, Channel, SignatoryRole } from './submission.ts';
import { tellsWho } from './tells-who.ts';

/** Who speaks in a reply that is attributed. */
export type PublicSignatory = {
	key: string;
	kind: RespondentKind;
	name: Texts;
	role: SignatoryRole;
};

/** An answer as received. `isWithheld`: its words are left out, since they would tell whose they are. */
export type PublicAnswer = Pick<Answer, 'question' | 'text' | 'choices' | 'language' | 'voice'> & {
	isWithheld?: true;
};

/** What of a reply is public beside its answers: of one that is not attributed, its kind and language alone. */
export type PublicReplyHead = {
	/** Tells nothing of the reply: see `publicIdOf`. */
	id: string;
	kind: RespondentKind;
	/** Main language, BCP 47. */
	language: string;
	/** Absent where the reply is not attributed. */
	attributed?: {
		signatories: PublicSignatory[];
		/** ISO 8601 in UTC. */
		receivedAt?: string;
		channel: Channel;
		isLate: boolean;
	};
};

/** A reply that may be public, with the revision of the questionnaire that it answers. */
export type PublicReply = PublicReplyHead & { revision: number; answers: PublicAnswer[] };

/** A reply in force that is not confidential, as it is kept. */
export type ReplyToPublish = Omit<PublicReply, 'attributed' | 'revision' | 'answers'> &
	Required<PublicReplyHead>['attributed'] & {
		consent: 'attributed' | 'unattributed';
		/** Names beside those of the signatories, by which they may be known: formal names. */
		otherNames: Texts[];
		answers: Answer[];
	};

/** How many returns of the questionnaire are in force, by what becomes of them. */
export type PublishedCounts = {
	attributed: number;
	/** Without attribution, and released by a person. */
	unattributed: number;
	/** Without attribution, and not released, or changed since: nothing of them is public. */
	unreleased: number;
	/** Counted and nothing else. */
	confidential: number;
};

/**
 * By which a published reply is addressed: 128 bits of a hash of the random id of the submission. Whoever knows it learns
 * neither that id nor, from the order of such ids, anything of who replied.
 */
export function publicIdOf(submissionId: string): string {
	return bytesToHex(sha256(utf8ToBytes(`published reply ${submissionId}`))).slice(0, 32);
}

function publicHeadOf(reply: ReplyToPublish): PublicReplyHead {
	const { id, kind, language, signatories, receivedAt, channel, isLate } = reply;
	if (reply.consent !== 'attributed') return { id, kind, language };
	return {
		...{ id, kind, language },
		attributed: { signatories, ...(receivedAt && { receivedAt }), channel, isLate }
	};
}

/**
 * A reply as received, without what consent withholds. Contact data and files are never public; of a reply that is not
 * attributed nothing is but the answers that the document reproduces, and of those none that tells a name or an address.
 */
export function publicReplyOf(reply: ReplyToPublish, questionnaire: Questionnaire): PublicReply {
	const isAttributed = reply.consent === 'attributed';
	const names = namesOfReply(reply);
	const answers = publicQuestions(questionnaire, isAttributed).flatMap(
		(question): PublicAnswer[] => {
			const answer = reply.answers.find((each) => each.question === question.key);
			if (!answer || (answer.text.trim() === '' && !answer.choices?.length)) return [];
			const { text, choices, language, voice } = answer;
			const said = { question: question.key, language, ...(choices?.length && { choices }) };
			if (isAttributed) return [{ ...said, text, ...(voice !== undefined && { voice }) }];
			return tellsWho(text, names)
				? [{ ...said, text: '', isWithheld: true }]
				: [{ ...said, text }];
		}
	);
	return { ...publicHeadOf(reply), revision: questionnaire.revision, answers };
}

/** Every name by which those who sign a reply may be known. */
function namesOfReply(reply: Pick<ReplyToPublish, 'signatories' | 'otherNames'>): string[] {
	return [
		...reply.signatories.flatMap((each) => allNamesOf(each)),
		...reply.otherNames.flatMap((name) => Object.values(name))
	];
}

/** Whether words of a reply as the public reads it give an address, or a name of those who sign it by now. */
export function givesAway(
	{ answers }: Pick<PublicReply, 'answers'>,
	signing: Pick<ReplyToPublish, 'signatories' | 'otherNames'>
): boolean {
	const names = namesOfReply(signing);
	return answers.some(({ text }) => tellsWho(text, names));
}

/** The questions whose answers are public, in their order. A section that asks for an address holds contact data. */
function publicQuestions({ sections }: Questionnaire, isAttributed: boolean): Question[] {
	const isContact = ({ kind }: Question) => kind === 'email' || kind === 'telephone';
	return sections
		.filter(({ questions }) => !questions.some(isContact))
		.flatMap(({ questions }) => questions)
		.filter((question) => question.kind !== 'file' && (isAttributed || isReproduced(question)));
}

/** What a person lets out of a reply that is not attributed, having read it as the public will. */
export type ReplyRelease = {
	/** Of what was read: see `digestOfPublic`. */
	digest: string;
	/** Keys of the questions whose answers are left out all the same, since they would tell whose they are. */
	withheld: string[];
};

/** SHA-256, in hexadecimal, of a reply as the public would read it; another where any word of it is. */
export function digestOfPublic(reply: PublicReply): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(reply))));
}

/**
 * The reply as it was released: undefined where it is not, or says something else now than what was read. One that is
 * attributed needs no release.
 */
export function releasedReply(
	reply: PublicReply,
	release: ReplyRelease | undefined
): PublicReply | undefined {
	if (reply.attributed) return reply;
	if (release?.digest !== digestOfPublic(reply)) return undefined;
	return withoutAnswers(reply, release.withheld);
}

/** The reply without the words of its answers to the questions `withheld`. */
export function withoutAnswers(reply: PublicReply, withheld: readonly string[]): PublicReply {
	const isLeftOut = ({ question }: PublicAnswer) => withheld.includes(question);
	return {
		...reply,
		answers: reply.answers.map((answer) =>
			isLeftOut(answer)
				? { question: answer.question, language: answer.language, text: '', isWithheld: true }
				: answer
		)
	};
}
