import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import { isLongDocument } from '#lib/domain/compilation/is-long-document.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { nameOfActor } from '../db/audit.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { exportFor, findExported, findProgress, leaveExport } from '../export/export-apart.ts';
import type { ExportProgress } from '../export/export-progress.ts';

/** `ready`: it can be downloaded at once. `idle`: nothing is written for whoever asks; `ended` says how it came to its end. */
export type PreparedExport =
	| { state: 'ready' }
	| { state: 'under-way'; progress: ExportProgress }
	| { state: 'idle'; ended?: 'stopped' | 'failed' };

/** How the last export of each person ended without a file; of some hundred. */
const ended = new Map<string, 'stopped' | 'failed'>();
const mostEnded = 200;

/**
 * Writing a long draft as a file, each person's own: `act` begins it, or leaves it, which ends it where nobody else waits
 * for the same file. A short one is always ready. Throws not-found before the first draft.
 */
export async function prepareExport(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		format: ExportFormat;
		act?: 'begin' | 'stop';
	}
): Promise<PreparedExport> {
	ensureMay(actor, 'read-compilation');
	const { slug, language, format, act } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	const revision = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!revision) throw new AppError('not-found');
	const mayRead = hasRight(actor, 'read-submissions');
	const digest = mayRead ? revision.digest : `${revision.digest} without sources`;
	const asked = { digest, format };
	const who = nameOfActor(actor);
	const key = `${who} ${digest} ${format}`;
	if (act === 'stop') {
		if (findProgress(asked, who)) end(key, 'stopped');
		leaveExport(asked, who);
	}
	if (findExported(asked) || !isLongDocument(revision.model, format)) return { state: 'ready' };
	if (act === 'begin' && !findProgress(asked, who)) {
		ended.delete(key);
		const model = mayRead ? revision.model : withoutSources(revision.model).compilation;
		exportFor({ model, digest, format }, who).then(
			(written) => !written.done && written.reason === 'given-up' && end(key, 'failed'),
			(failure: unknown) => {
				end(key, 'failed');
				ctx.log.error({ err: failure, format, language }, 'a draft was not written as a file');
			}
		);
	}
	const progress = findProgress(asked, who);
	if (progress) return { state: 'under-way', progress };
	const how = ended.get(key);
	return { state: 'idle', ...(how && { ended: how }) };
}

function end(key: string, how: 'stopped' | 'failed'): void {
	ended.delete(key);
	ended.set(key, how);
	const [oldest] = ended.keys();
	if (ended.size > mostEnded && oldest !== undefined) ended.delete(oldest);
}
