import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { checkCompilation as findingsOf } from '#lib/domain/compilation/findings/check.ts';
import type { ToldFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import { wordFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import type { BundleError } from '#lib/server/import/bundle/place.ts';

export type CheckedBundle =
	{ ok: true; findings: ToldFinding[] } | { ok: false; errors: BundleError[] };

/** The findings on what a draft in `language` would say of the consultation in a bundle. Needs no database. */
export function checkBundle(
	actor: Actor,
	input: {
		bundle: string | Uint8Array;
		language: OfficialLanguage;
		messages: OfficialLanguage;
	}
): CheckedBundle {
	ensureMay(actor, 'read-compilation');
	const { language, messages } = input;
	const parsed = parseBundle(input.bundle);
	if (!parsed.ok) return parsed;
	const { snapshot } = parsed;
	if (!snapshot.consultation.languages.includes(language))
		return {
			ok: false,
			errors: [{ place: 'consultation.languages', why: `${language} is not among them` }]
		};
	const compilation = draftCompilation(snapshot, language, { mode: 'summary' });
	const { originalLanguage } = snapshot.consultation;
	const original = draftCompilation(snapshot, originalLanguage, { mode: 'summary' });
	const findings = findingsOf(compilation, snapshot, { original });
	return { ok: true, findings: findings.map((finding) => wordFinding(finding, messages)) };
}
