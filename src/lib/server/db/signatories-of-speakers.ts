import type { Speaker } from '#lib/domain/speaker.ts';
import { rolesOf } from '#lib/domain/speaker.ts';
import type { SignatoryRole } from '#lib/domain/submission.ts';
import { ensureRespondentOf, findRespondentOf } from './respondent-names.ts';
import type { Db } from './schema.ts';

/** Id of the respondent that each speaker is, where it is one already; `twice` where two of them are the same. */
export async function findRespondentsOf(
	db: Db,
	speakers: readonly Speaker[]
): Promise<(string | undefined)[] | 'twice'> {
	const known: (string | undefined)[] = [];
	for (const speaker of speakers) known.push(await findRespondentOf(db, speaker));
	const found = known.filter((each) => each !== undefined);
	return new Set(found).size < found.length ? 'twice' : known;
}

/** Those who sign, in their order; who is no respondent yet becomes one, under a name in `language`. */
export async function signatoriesOfSpeakers(
	trx: Db,
	speakers: readonly Speaker[],
	language: string,
	known: readonly (string | undefined)[] = []
): Promise<{ respondentId: string; role: SignatoryRole }[]> {
	const roles = rolesOf(speakers);
	const signatories: { respondentId: string; role: SignatoryRole }[] = [];
	for (const [index, speaker] of speakers.entries())
		signatories.push({
			respondentId: known[index] ?? (await ensureRespondentOf(trx, speaker, language)),
			role: roles[index] ?? 'co-signatory'
		});
	return signatories;
}
