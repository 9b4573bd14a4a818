import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import { isInvited, recipientOf } from '#lib/domain/invitations/recipient.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import type { Invitee } from '../db/invitees.ts';
import { readInvitees } from '../db/invitees.ts';
import type { Cell, Row } from '../export/sheet/cell.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/**
 * Who was invited, when, and how far each has come, as comma-separated values in `language`. Days are those of Geneva. Whoever
 * asked for confidentiality stands at the end, without a name or a day; addresses are not in it. Throws `not-found`.
 */
export async function exportInvitees(
	ctx: Context,
	actor: Actor,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<SheetFile> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation) throw new AppError('not-found');
	const at = ctx.now();
	const t = translatorOf(language);
	await ctx.transact((trx) =>
		appendAudit(trx, { at, actor, action: 'export-invitees', subject: `consultation:${slug}` })
	);
	const head = [
		t('invitations:column.recipient'),
		t('invitations:column.language'),
		t('invitations:who-table.invited'),
		t('invitations:who-table.opened'),
		t('invitations:who-table.reply'),
		t('invitations:who-table.reminders'),
		t('invitations:who-table.came-back')
	];
	const day = (instant?: string): Cell => instant && { day: genevaDay(instant) };
	const rowOf = (invitee: Invitee): Row => [
		wordingIn(invitee.name, language).text,
		languageIn(t, language, recipientOf(invitee).language),
		day(isInvited(invitee) ? invitee.invitedAt : undefined),
		day(invitee.openedAt),
		t(`invitations:progress-of.${invitee.progress}`),
		invitee.reminders,
		day(invitee.bounced?.at)
	];
	const hidden = ({ progress }: Invitee): Row => [
		t('common:consent.confidential'),
		...['', '', ''],
		t(`invitations:progress-of.${progress}`)
	];
	const invitees = await readInvitees(ctx.db, { consultationId: consultation.id, at });
	const open = invitees.filter(({ confidential }) => !confidential).map(rowOf);
	/** By how far they have come, so that no row tells a place in the list. */
	const confidential = invitees
		.filter((each) => each.confidential)
		.sort((a, b) => a.progress.localeCompare(b.progress, 'en'))
		.map(hidden);
	return sheetFile([[head, ...open, ...confidential]], {
		format: 'csv',
		name: `${slug}-invitations`,
		isRightToLeft: language === 'ar'
	});
}
