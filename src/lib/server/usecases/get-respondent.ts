import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfHand } from '../db/decisions.ts';
import { fromJson } from '../db/json-column.ts';
import type { RespondentContact } from '../db/respondent-contacts.ts';
import { findRespondentContacts } from '../db/respondent-contacts.ts';
import { findBody } from '../db/registry.ts';
import { findWish } from '../db/respondent-wishes.ts';
import { findEntries, findEntry } from '../db/registry-entries.ts';
import { listMerges } from '../db/respondent-merges.ts';
import { usualLanguage } from '#lib/domain/invitations/correspondence.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { finderAmong } from '#lib/domain/registry/likely-same.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';

export type RespondentToRead = {
	entry: RegistryEntry;
	/** Key of the entry that it was merged into. */
	mergedInto: string | undefined;
	/** Nobody else's than those who write to respondents. */
	contacts: RespondentContact[];
	/** What was merged into it, the newest first. */
	merges: {
		id: string;
		gone: string;
		name: Texts;
		submissions: number;
		entries: number;
		reason: string;
		at: string;
		by: string;
		undoneAt: string | undefined;
	}[];
	/** Other entries that it is likely to be. */
	likely: RegistryEntry[];
	/** The entry that was asked for to be merged with it, where there is one. */
	other: RegistryEntry | undefined;
	/** Language chosen to write to it in, the usual one, and when it asked not to be written to. */
	chosenLanguage: OfficialLanguage | undefined;
	usualLanguage: OfficialLanguage;
	unwantedAt: string | undefined;
	mayChange: boolean;
};

/** One entry of the registry that is not a State; `other` is the key of one to be merged with it. Throws `not-found`. */
export async function getRespondent(
	ctx: Context,
	actor: Actor,
	{ key, other }: { key: string; other?: string }
): Promise<RespondentToRead> {
	ensureMay(actor, 'read-submissions');
	const stored = await findEntry(ctx.db, key);
	if (!stored) throw new AppError('not-found');
	const { id, entry, mergedInto } = stored;
	const mayChange = hasRight(actor, 'manage-consultations');
	const others = (await findEntries(ctx.db))
		.map((each) => each.entry)
		.filter((each) => each.key !== key && each.kind === entry.kind);
	const find = finderAmong(others.map((each) => ({ entry: each, names: namesOf(each) })));
	const merges = await listMerges(ctx.db, id);
	return {
		entry,
		mergedInto,
		contacts: mayChange ? await findRespondentContacts(ctx.db, id, ctx.now()) : [],
		merges: await Promise.all(
			merges.map(async ({ goneName, by, ...merge }) => ({
				...merge,
				name: fromJson<Texts>(goneName),
				by: await nameOfHand(ctx.db, by)
			}))
		),
		likely: mergedInto === undefined ? find(namesOf(entry), 5).map(({ body }) => body.entry) : [],
		other: others.find((each) => each.key === other),
		chosenLanguage: (await findBody(ctx.db, key))?.correspondence,
		usualLanguage: usualLanguage(entry.country),
		unwantedAt: (await findWish(ctx.db, id))?.at,
		mayChange
	};
}
