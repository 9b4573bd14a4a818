import type { IssueKind, IssueMasthead } from '../../issue.ts';
import type { OfficialLanguage } from '../../language.ts';
import { hashOfWords } from '../../words.ts';
import type { Compilation, Inline, Plain } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { withMasthead } from '../with-masthead.ts';
import { addendumOf, withAdded } from './addendum.ts';
import type { IssueChange, IssueChanges } from './change.ts';
import { changesBetween } from './changes-between.ts';
import { corrigendumPhrasesOf } from './phrases/corrigendum-phrases-of.ts';
import type { WordedChange } from './word-change.ts';
import { wordChange } from './word-change.ts';

/** Entries in the words of an author, by the id of the change; `of` is the `markOfEntry` that they were written for. */
export type EntryWordings = Record<string, { of: string; text: string }>;

/** What is issued in one language: the document, the whole text after it where that is another, and the list of changes. */
export type DocumentToIssue = { model: Compilation; whole?: Compilation; changes: IssueChanges };

/**
 * The document that an issue of `kind` is in one language: the edited draft itself (document, revision); what has to be changed in
 * `issued` to have it (corrigendum); or what is new in it (addendum). Undefined where there is nothing to say.
 */
export function documentToIssue(
	kind: IssueKind,
	{
		issued,
		draft,
		masthead,
		only,
		wordings = {}
	}: {
		/** The whole text as it was issued in this language. */
		issued?: Compilation;
		draft: Compilation;
		masthead: IssueMasthead;
		/** The languages that a corrigendum concerns, where they are not all in which the document was issued. */
		only?: OfficialLanguage[];
		wordings?: EntryWordings;
	}
): DocumentToIssue | undefined {
	const changes = issued ? changesBetween(issued, draft) : [];
	if (kind === 'document' || !issued)
		return kind === 'document' || kind === 'revision'
			? { model: withMasthead(draft, masthead), changes: [] }
			: undefined;
	if (changes.length === 0) return undefined;
	const entries = entriesOf(changes, issued.language, wordings);
	const list = changeList(entries, draft);
	if (kind === 'revision') return { model: withMasthead(draft, masthead), changes: list };
	if (kind === 'corrigendum') {
		const model = corrigendumOf(issued, entries, changes, masthead);
		return {
			model: only ? { ...model, masthead: { ...model.masthead, only } } : model,
			whole: withMasthead(draft, mastheadOf(issued)),
			changes: list
		};
	}
	const model = addendumOf(issued, draft, masthead);
	if (!model) return undefined;
	const whole = withAdded(issued, draft);
	const added = changesBetween(issued, whole);
	return {
		model,
		whole,
		changes: changeList(entriesOf(added, issued.language, {}), whole)
	};
}

/** The entries of a corrigendum, in the words of an author where they were written for what changes now. */
export function entriesOf(
	changes: readonly IssueChange[],
	language: Compilation['language'],
	wordings: EntryWordings
): WordedChange[] {
	return changes.map((change) => {
		const entry = wordChange(change, language);
		const own = wordings[change.id];
		if (own?.of !== markOfEntry(entry)) return entry;
		return { ...entry, lines: own.text.split(/\n+/).map((text) => [{ type: 'text', text }]) };
	});
}

/** By which the words of an author are known to have been written for this entry: a hash of what it says by itself. */
export function markOfEntry({ where, lines }: WordedChange): string {
	return hashOfWords(JSON.stringify([where, lines]));
}

/** The text of an entry line by line, as it is read; its footnotes are left out. */
export function textOfEntry({ lines }: WordedChange, { language }: Pick<Compilation, 'language'>) {
	const numbers = numberCompilation({ language, sections: [], annexes: [] });
	return lines.map((line) => plainText(line, numbers, language)).join('\n');
}

function changeList(entries: readonly WordedChange[], of: Compilation): IssueChanges {
	return entries.map((entry) => ({ where: entry.where, what: textOfEntry(entry, of) }));
}

/** A corrigendum after those of the Human Rights Council: its name, then entry by entry where and what. */
function corrigendumOf(
	issued: Compilation,
	entries: readonly WordedChange[],
	changes: readonly IssueChange[],
	masthead: IssueMasthead
): Compilation {
	const { language } = issued;
	const phrases = corrigendumPhrasesOf(language);
	const stop = language === 'ar' ? '-' : '.';
	const plain = (id: string, style: Plain['style'], content: Inline[]): Plain => ({
		type: 'plain',
		id,
		style,
		content
	});
	const words = (text: string): Inline[] => [{ type: 'text', text }];
	const renumbers = changes.some(
		({ place, made }) =>
			made.kind === 'split' ||
			made.kind === 'join' ||
			(made.kind === 'insert' && made.what === 'paragraph') ||
			((made.kind === 'delete' || made.kind === 'move') && place?.kind === 'paragraph')
	);
	return withMasthead(
		{
			language,
			masthead: withoutNotes(issued).masthead,
			sections: [
				{
					type: 'section',
					id: 'corrigendum',
					heading: [],
					children: [
						plain('corrigendum-name', 'heading', words(phrases.corrigendum)),
						...entries.flatMap(({ id, where, lines }, index) => [
							plain(`where ${id}`, 'heading', words(`${index + 1}${stop}\u00a0\u00a0${where}`)),
							...lines.map((line, at) => plain(`line ${at} ${id}`, 'body', line))
						]),
						...(renumbers ? [plain('renumber', 'body', words(phrases.renumber))] : [])
					]
				}
			],
			annexes: []
		},
		masthead
	);
}

/** Notes on the document that is followed are not said again. */
function withoutNotes(compilation: Compilation): Compilation {
	const { notes: _, ...masthead } = compilation.masthead;
	return { ...compilation, masthead };
}

function mastheadOf({ masthead, language }: Compilation): IssueMasthead {
	const { symbol, session, agendaItem, distribution, date, jobNumber } = masthead;
	return {
		...(symbol !== undefined && { symbol }),
		session,
		...(agendaItem !== undefined && { agendaItem }),
		...(distribution !== undefined && {
			distribution: distribution as NonNullable<IssueMasthead['distribution']>
		}),
		...(date !== undefined && { date }),
		...(jobNumber !== undefined && { jobNumbers: { [language]: jobNumber } })
	};
}
