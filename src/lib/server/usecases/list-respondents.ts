import type { Resemblance } from '#lib/domain/registry/likely-same.ts';
import { finderAmong } from '#lib/domain/registry/likely-same.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import { foldForSearch } from '#lib/domain/fold.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { RegionalGroup, State } from '#lib/domain/states.ts';
import { states } from '#lib/domain/states.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEntries, listEntries } from '../db/registry-entries.ts';

/** A respondent as the list of the registry shows it. */
export type ListedRespondent = {
	key: string;
	kind: RespondentKind;
	name: Texts;
	formalName?: Texts;
	group?: RegionalGroup;
	entry?: RegistryEntry;
	/** Why it was found, where names were asked for. */
	resemblance?: Resemblance | 'holds';
};

const pageSize = 50;
const mostFound = 100;

/**
 * The registry: a page of one kind in English alphabetical order, or those whose names hold or resemble `query`. All States are on one page.
 */
export async function listRespondents(
	ctx: Context,
	actor: Actor,
	{ kind, query, after }: { kind: RespondentKind; query?: string; after?: string }
): Promise<{
	respondents: ListedRespondent[];
	next: string | undefined;
	mayChange: boolean;
	mayExportConfidential: boolean;
}> {
	ensureMay(actor, 'read-submissions');
	const may = {
		mayChange: hasRight(actor, 'manage-consultations'),
		mayExportConfidential: hasRight(actor, 'export-confidential')
	};
	const asked = foldForSearch(query ?? '');
	if (asked !== '')
		return { respondents: await found(ctx, query ?? '', asked), next: undefined, ...may };
	if (kind === 'state') return { respondents: states.map(ofState), next: undefined, ...may };
	const page = await listEntries(ctx.db, { kind, after, size: pageSize });
	return {
		respondents: page.entries.map(({ entry }) => ofEntry(entry)),
		next: page.next,
		...may
	};
}

async function found(ctx: Context, query: string, asked: string): Promise<ListedRespondent[]> {
	const holding = states
		.filter((state) =>
			[state.key, ...Object.values(state.short), ...Object.values(state.formal)].some((name) =>
				foldForSearch(name).includes(asked)
			)
		)
		.map((state) => ({ ...ofState(state), resemblance: 'holds' as const }));
	const entries = (await findEntries(ctx.db)).map(({ entry }) => entry);
	const holds = entries.filter((entry) =>
		[entry.key, ...namesOf(entry)].some((name) => foldForSearch(name).includes(asked))
	);
	const near = finderAmong(entries.map((entry) => ({ entry, names: namesOf(entry) })))([query], 20)
		.filter(({ body }) => !holds.includes(body.entry))
		.map(({ body, resemblance }) => ({ ...ofEntry(body.entry), resemblance }));
	return [
		...holding,
		...holds.map((entry) => ({ ...ofEntry(entry), resemblance: 'holds' as const })),
		...near
	].slice(0, mostFound);
}

function ofState(state: State): ListedRespondent {
	return {
		key: state.key,
		kind: 'state',
		name: state.short,
		formalName: state.formal,
		...(state.group && { group: state.group })
	};
}

function ofEntry(entry: RegistryEntry): ListedRespondent {
	return { key: entry.key, kind: entry.kind, name: entry.name, entry };
}
