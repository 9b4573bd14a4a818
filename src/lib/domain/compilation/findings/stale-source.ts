import type { OfficialLanguage } from '../../language.ts';
import type { Excerpt, Submission } from '../../submission.ts';
import { isInForce } from '../../submission.ts';
import { hashOfWords } from '../../words.ts';
import type { Provenance } from '../model.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding, MessageKey } from './finding.ts';
import { isForeign } from './own-words.ts';
import { allInlines, paragraphsIn, placeOf } from './walk.ts';

/**
 * A paragraph rests on words that have changed since it was drafted, or since an editor wrote in it, on a reply that no longer counts,
 * or on a translation made of other words than the answer has now. One finding a paragraph, the gravest.
 */
export function staleSource({ compilation, snapshot, numbers }: CheckedDocument): Finding[] {
	const submissions = new Map(snapshot.submissions.map((each) => [each.key, each]));
	const excerpts = new Map(
		snapshot.submissions.flatMap(({ key, excerpts }) =>
			(excerpts ?? []).map((excerpt) => [`${key} ${excerpt.id}`, excerpt] as const)
		)
	);
	const hashes = new Map<string, string>();
	const hashAt = (text: string, id: string) => {
		const known = hashes.get(id);
		if (known !== undefined) return known;
		const hash = hashOfWords(text);
		hashes.set(id, hash);
		return hash;
	};
	return paragraphsIn(compilation.sections).flatMap(({ paragraph }): Finding[] => {
		const doubts = new Set<MessageKey>();
		if (paragraph.stale !== undefined)
			doubts.add(paragraph.stale.drafted.length === 0 ? 'source-gone' : 'source-changed');
		for (const inline of allInlines(paragraph.content)) {
			if (inline.type !== 'text') continue;
			for (const provenance of inline.provenance ?? []) {
				const untranslated = isForeign(inline);
				const submission = submissions.get(provenance.submission);
				const doubt = doubtOf(
					provenance,
					submission,
					untranslated ? undefined : compilation.language,
					excerpts,
					hashAt
				);
				if (doubt !== undefined) doubts.add(doubt);
			}
		}
		const gravest = (['source-gone', 'source-changed', 'translation-stale'] as const).find((key) =>
			doubts.has(key)
		);
		if (gravest === undefined) return [];
		return [
			{
				rule: 'stale-source',
				severity: gravest === 'translation-stale' ? 'look' : 'blocks',
				where: placeOf(numbers, paragraph.id),
				message: gravest
			}
		];
	});
}

function doubtOf(
	provenance: Provenance,
	submission: Submission | undefined,
	language: OfficialLanguage | undefined,
	excerpts: ReadonlyMap<string, Excerpt>,
	hashAt: (text: string, id: string) => string
): MessageKey | undefined {
	const answer = submission?.answers.find(({ question }) => question === provenance.question);
	if (submission === undefined || !isInForce(submission) || answer === undefined) {
		return 'source-gone';
	}
	const { start, end } = provenance;
	const place = `${submission.key} ${answer.question}`;
	if (hashAt(answer.text.slice(start, end), `${place} ${start} ${end}`) !== provenance.hash) {
		return 'source-changed';
	}
	if (provenance.excerpt !== undefined) {
		const excerpt = excerpts.get(`${submission.key} ${provenance.excerpt}`);
		if (excerpt === undefined) return 'source-gone';
		const words = answer.text.slice(excerpt.start, excerpt.end);
		if (hashAt(words, `${place} ${excerpt.start} ${excerpt.end}`) !== excerpt.hash) {
			return 'source-changed';
		}
	}
	const own = answer.language.toLowerCase().split('-')[0] === language;
	const translation = language === undefined || own ? undefined : answer.translations?.[language];
	if (translation?.sourceHash === undefined) return undefined;
	return hashAt(answer.text, place) === translation.sourceHash ? undefined : 'translation-stale';
}
