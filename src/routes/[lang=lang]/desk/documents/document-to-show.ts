import { anchorOf } from '#lib/components/document/view.ts';
import type { ShownFinding } from '#lib/components/findings/shown-finding.ts';
import { formatDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { CheckedDocument } from '#lib/server/usecases/check-document.ts';

/** A document as it was read, and what was found, in the words of the page. */
export function documentToShow(
	{ document, findings }: Extract<CheckedDocument, { ok: true }>,
	language: OfficialLanguage
) {
	return {
		name: document.name,
		kind: document.kind,
		language: document.language,
		symbol: document.compilation.masthead.symbol,
		date: document.date && formatDay(document.date, language),
		model: document.compilation,
		stated: document.stated,
		problems: document.problems,
		notesWithoutMark: document.notesWithoutMark,
		findings: findings.map(({ severity, message, where, node }, index): ShownFinding => ({
			id: `finding-${index + 1}`,
			severity,
			message,
			place: { label: where, ...(node !== undefined && { href: `#${anchorOf(node)}` }) }
		}))
	};
}
