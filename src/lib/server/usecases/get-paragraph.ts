import { isOwn, provenanceIn } from '#lib/domain/compilation/editing/basis.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import {
	readableParagraph,
	readableWithNotes,
	wordsOfPiece
} from '#lib/domain/compilation/editing/readable-paragraph.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import type { Part } from '#lib/domain/difference.ts';
import { differenceOf } from '#lib/domain/difference.ts';
import { allInlines, paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import { bareLine } from '#lib/domain/compilation/editing/bare-line.ts';
import type { UsedPart } from '#lib/domain/compilation/reading/used-words.ts';
import { usedWords } from '#lib/domain/compilation/reading/used-words.ts';
import type { Provenance } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { isClosed } from '../db/issues.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { listParagraphEdits } from '../db/paragraph-edits.ts';
import { submissionIdsByKey } from '../db/submission-ids.ts';
import { loadSnapshot } from '../db/snapshot.ts';

/** Most passages that are shown beside a paragraph, and most code units of an answer; the replies have the rest. */
const mostSources = 60;
const mostOfSource = 4000;

/** Words of a reply, in its own language, with where they stand. */
export type SourceOfParagraph = {
	id: string;
	names: Texts[];
	question: string;
	/** The answer, its beginning where it is long, with the words marked that are used. */
	parts: UsedPart[];
	isCut: boolean;
	language: string;
};

/** A paragraph to be edited: its words as they are typed, and all that an editor decides by. */
export type ParagraphToEdit = {
	/** Its number as printed. */
	label: string;
	/** Its words as they stand, without what they rest on, and the numbers of what they refer to and of their notes. */
	content: AskedInline[];
	numbered: [string, string][];
	/** Whether the reader may edit it now. */
	mayEdit: boolean;
	/** The document is final or issued. */
	standsStill: boolean;
	typed: string;
	mark: string;
	/** What the marks in the words stand for. */
	pieces: { mark: string; words: string }[];
	edited: boolean;
	/** It is the editor's own: no reply says it. */
	own: boolean;
	/** What the draft said when the editor last saw it, where the paragraph is edited. */
	drafted?: string;
	/** What would be drafted now, and how the editor's words differ from it; no words where no reply says it any more. */
	stale?: { drafted: string; mine: Part[]; theirs: Part[] };
	/** Those of the first sixty passages of each, and how many passages there are. */
	sources: SourceOfParagraph[];
	omitted: SourceOfParagraph[];
	numbers: { sources: number; omitted: number };
	/** Earlier texts, the newest first. */
	history: { at: string; by?: string; kind: string; text?: string }[];
};

/** Paragraph `node` of the newest draft in `language`; undefined where the draft has none. Throws not-found without a draft. */
export async function getParagraph(
	ctx: Context,
	actor: Actor,
	{ slug, language, node }: { slug: string; language: OfficialLanguage; node: string }
): Promise<ParagraphToEdit | undefined> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const revision = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!revision) throw new AppError('not-found');
	const found = paragraphsIn(revision.model.sections).find(
		({ paragraph }) => paragraph.id === node
	);
	if (!found) return undefined;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (!snapshot) throw new AppError('not-found');
	const { paragraph } = found;
	const numbers = numberCompilation(revision.model);
	const typed = typedParagraph(paragraph.content);
	const ids = await submissionIdsByKey(ctx.db, consultation.id);
	const names = new Map(snapshot.respondents.map(({ key, name }) => [key, name]));
	const submissions = new Map(snapshot.submissions.map((each) => [each.key, each]));
	const sourcesOf = (rests: readonly Provenance[]): SourceOfParagraph[] => {
		const answers = new Map<string, Provenance[]>();
		for (const each of rests.slice(0, mostSources)) {
			const key = `${each.submission} ${each.question}`;
			answers.set(key, [...(answers.get(key) ?? []), each]);
		}
		return [...answers.values()].flatMap((spans) => {
			const { submission = '', question = '' } = spans[0] ?? {};
			const reply = submissions.get(submission);
			const answer = reply?.answers.find((each) => each.question === question);
			const id = ids.get(submission);
			if (!reply || !answer || id === undefined) return [];
			return [
				{
					id,
					names:
						reply.consent === 'attributed'
							? reply.signatories.map((each) => names.get(each.respondent) ?? {})
							: [],
					question,
					...usedWords(answer.text, spans, mostOfSource),
					language: answer.language
				}
			];
		});
	};
	const rests = provenanceIn(paragraph.stale?.drafted ?? paragraph.content);
	const { omitted = [] } = paragraph;
	const mine = readableParagraph(paragraph.content, numbers);
	const now = paragraph.stale && readableParagraph(paragraph.stale.drafted, numbers);
	const differences = now === undefined ? [] : differenceOf(now, mine, language);
	const place = { consultationId: consultation.id, language };
	const standsStill = await isClosed(ctx.db, consultation.id, language);
	const edits = await listParagraphEdits(ctx.db, place, node);
	return {
		label: numbers.get(node)?.label ?? '',
		content: bareLine(paragraph.content),
		numbered: allInlines(paragraph.content).flatMap((each): [string, string][] => {
			const id = each.type === 'footnote' ? each.id : each.type === 'reference' ? each.target : '';
			const numbered = numbers.get(id);
			return numbered ? [[id, numbered.reference]] : [];
		}),
		mayEdit: hasRight(actor, 'draft-compilation') && !standsStill,
		standsStill,
		typed: typed.text,
		mark: markOfParagraph(paragraph),
		pieces: typed.pieces.map((piece) => ({
			mark: piece.mark,
			words: wordsOfPiece(piece, numbers, language)
		})),
		edited: paragraph.edited ?? false,
		own: isOwn(paragraph),
		...(paragraph.drafted && { drafted: readableWithNotes(paragraph.drafted, numbers, language) }),
		...(now !== undefined && {
			stale: {
				drafted: now,
				mine: differences.filter(({ state }) => state !== 'removed'),
				theirs: differences.filter(({ state }) => state !== 'added')
			}
		}),
		sources: sourcesOf(rests),
		omitted: sourcesOf(omitted),
		numbers: { sources: rests.length, omitted: omitted.length },
		history: await Promise.all(
			edits.map(async ({ at, by, kind, content }) => ({
				at,
				by: await draftedBy(ctx.db, by),
				kind,
				...(content && { text: readableWithNotes(content, numbers, language) })
			}))
		)
	};
}
