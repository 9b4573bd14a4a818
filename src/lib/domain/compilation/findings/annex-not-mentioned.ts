import { saysName } from './says-name.ts';
import { allInlines } from './walk.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * An annex to which the text never leads, by a reference or by its name. Source: the rules of form of UN reports, by
 * which every annex is mentioned in the text; A/HRC/19/50 names its annexes in paragraphs 2 and 4.
 */
export function annexNotMentioned(document: CheckedDocument): Finding[] {
	const { compilation, numbers } = document;
	const body = document.lines.filter(({ part }) => part === 'body');
	const targets = new Set(
		body.flatMap(({ content }) =>
			allInlines(content).flatMap((inline) => (inline.type === 'reference' ? [inline.target] : []))
		)
	);
	return compilation.annexes.flatMap(({ id }): Finding[] => {
		if (targets.has(id)) return [];
		const name = numbers.get(id)?.reference ?? '';
		if (body.some(({ text }) => saysName(text, name))) return [];
		return [
			{
				rule: 'annex-not-mentioned',
				severity: 'look',
				where: document.placeOf({ node: id, holder: id }),
				message: 'annex-not-mentioned'
			}
		];
	});
}
