import { AppError } from '#lib/domain/error.ts';
import { usualLanguage } from '#lib/domain/invitations/correspondence.ts';
import { missionNames } from '#lib/domain/invitations/mission-name.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { RegionalGroup } from '#lib/domain/states.ts';
import { findState } from '#lib/domain/states.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findBody } from '../db/registry.ts';
import type { RespondentContact } from '../db/respondent-contacts.ts';
import { findRespondentContacts } from '../db/respondent-contacts.ts';
import { findWish } from '../db/respondent-wishes.ts';

export type MissionToRead = {
	key: string;
	name: Texts;
	formalName: Texts;
	group?: RegionalGroup;
	/** The permanent mission at Geneva, in each language. */
	mission: Texts;
	correspondence: Correspondence;
	mayChange: boolean;
};

/** How a respondent is written to. */
export type Correspondence = {
	/** Chosen by someone, or else the usual one. */
	chosen?: OfficialLanguage;
	usual: OfficialLanguage;
	/** Nobody else's than those who write to respondents. */
	contacts: RespondentContact[];
	/** When it asked not to be written to. */
	unwantedAt?: string;
};

/** A State in the registry, with its permanent mission. Throws `not-found`. */
export async function getMission(
	ctx: Context,
	actor: Actor,
	{ key }: { key: string }
): Promise<MissionToRead> {
	ensureMay(actor, 'read-submissions');
	const state = findState(key);
	const body = state && (await findBody(ctx.db, key));
	if (!body) throw new AppError('not-found');
	const mayChange = hasRight(actor, 'manage-consultations');
	const wish = await findWish(ctx.db, body.id);
	return {
		key,
		name: state.short,
		formalName: state.formal,
		...(state.group && { group: state.group }),
		mission: missionNames(key),
		correspondence: {
			...(body.correspondence && { chosen: body.correspondence }),
			usual: usualLanguage(key),
			contacts: mayChange ? await findRespondentContacts(ctx.db, body.id, ctx.now()) : [],
			...(wish && { unwantedAt: wish.at })
		},
		mayChange
	};
}
