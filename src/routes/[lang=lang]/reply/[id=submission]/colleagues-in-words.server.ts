import type { CommentThread } from '#lib/domain/comment.ts';
import { isAsking } from '#lib/domain/comment.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { getClearance } from '#lib/server/usecases/get-clearance.ts';

type Cleared = Awaited<ReturnType<typeof getClearance>>;
type Links = Cleared['links'];

/**
 * Whoever did something, as colleagues call them: the name of the link, else what it lets one do. `by` is the id of a link or
 * an actor as the audit names it.
 */
export function handInWords(by: string, links: Links, t: Translate): string {
	const link = links.find(({ id }) => id === by.replace(/^link:/, ''));
	return link ? (link.name ?? t(`colleagues:role.${link.role}`)) : t('colleagues:office');
}

/** A question by its number and label; nothing where the questionnaire does not have it. */
export function questionInWords(
	questionnaire: Questionnaire,
	key: string,
	language: OfficialLanguage
) {
	const question = findQuestion(questionnaire, key);
	return question && labelOf(question, language);
}

export function labelOf({ key, number, label }: Question, language: OfficialLanguage) {
	return { key, number, label: wordingIn(label, language) };
}

/** The threads beside answers, by the key of the question. */
export function threadsInWords(
	threads: readonly CommentThread[],
	links: Links,
	language: OfficialLanguage
) {
	const t = translatorOf(language);
	return threads.map((thread) => ({
		id: thread.id,
		question: thread.question,
		asking: isAsking(thread),
		resolved:
			thread.resolved &&
			t('colleagues:comment.resolved-by', {
				name: handInWords(thread.resolved.by, links, t),
				instant: formatInstant(thread.resolved.at, language, 'geneva')
			}),
		comments: thread.comments.map(({ id, linkId, at, text, asks }) => ({
			id,
			by: handInWords(linkId, links, t),
			at: formatInstant(at, language, 'geneva'),
			text,
			asks
		}))
	}));
}

export type ThreadInWords = ReturnType<typeof threadsInWords>[number];

/** Where clearance stands, in a sentence; nothing where nobody asked for it and nothing was cleared. */
export function clearanceInWords(
	{ clearance, asked, links }: Cleared,
	language: OfficialLanguage
): { tone: 'good' | 'warn'; sentences: string[]; blocks: boolean } | undefined {
	const t = translatorOf(language);
	const { needed, cleared, undone } = clearance;
	const by = (hand: { by: string; at: string }) => ({
		name: handInWords(hand.by, links, t),
		instant: formatInstant(hand.at, language, 'geneva')
	});
	const open = asked > 0 ? [t('colleagues:clearance.asked', { count: asked })] : [];
	if (cleared && !undone)
		return {
			tone: 'good',
			sentences: [t('colleagues:clearance.cleared', by(cleared)), ...open],
			blocks: false
		};
	if (cleared && undone)
		return {
			tone: 'warn',
			sentences: [
				t('colleagues:clearance.undone', by(undone)),
				...(needed ? [t('colleagues:clearance.needed-again')] : []),
				...open
			],
			blocks: needed
		};
	if (!needed)
		return open.length > 0 ? { tone: 'warn', sentences: open, blocks: false } : undefined;
	return {
		tone: 'warn',
		sentences: [t('colleagues:clearance.needed'), ...open],
		blocks: true
	};
}
