import type { MailState } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { inviteeOf, putBounce } from '../db/invitee-acts.ts';
import { findMail } from '../db/outbox-reading.ts';
import { readDeliveryReport } from '../import/bounce/read-delivery-report.ts';

/**
 * What a file was. `bounced`: a mail of ours came back for good; `delayed`: it is still being tried, or arrived, and nothing was recorded;
 * `unmatched`: a report on a mail that is no invitation or reminder of ours, that was never handed over, or on another recipient;
 * `no-report`: no delivery status notification; `too-large`: more than a megabyte, and not read.
 */
export type ReadReport = {
	file: string;
	outcome: 'bounced' | 'delayed' | 'unmatched' | 'no-report' | 'too-large';
	/** Enhanced status code (RFC 3463), where the report has one. */
	status?: string;
};

/** Bytes of one report, which gives back a letter of ours at most. */
const largestReport = 1024 * 1024;

/** Mails that another server has, or may have. */
const handedOver: readonly MailState[] = ['sent', 'uncertain'];

/** Reads delivery status notifications (RFC 3464) from mail files, and records the mails that came back by their Message-ID. */
export async function readBounceReports(
	ctx: Context,
	actor: Actor,
	{ files }: { files: readonly { name: string; bytes: Uint8Array }[] }
): Promise<ReadReport[]> {
	ensureMay(actor, 'manage-consultations');
	const outcomes: ReadReport[] = [];
	for (const { name: file, bytes } of files) {
		if (bytes.length > largestReport) {
			outcomes.push({ file, outcome: 'too-large' });
			continue;
		}
		const report = readDeliveryReport(bytes);
		if (!report) {
			outcomes.push({ file, outcome: 'no-report' });
			continue;
		}
		const status = report.status === undefined ? {} : { status: report.status };
		const id = report.mailId ?? '';
		const outcome = await ctx.transact(async (trx) => {
			const mail = id === '' ? undefined : await findMail(trx, id);
			const invitee = inviteeOf(mail?.about ?? '');
			if (!mail || !invitee) return 'unmatched' as const;
			const { recipients } = report;
			// An address that was erased from the outbox is compared with nothing.
			const isOther = mail.to !== '' && !recipients.includes(mail.to.toLowerCase());
			if (!handedOver.includes(mail.state) || (recipients.length > 0 && isOther))
				return 'unmatched' as const;
			if (report.action !== 'failed') return 'delayed' as const;
			const at = ctx.now();
			const reason = [report.status, report.diagnostic].filter(Boolean).join(' ').slice(0, 200);
			const bounce = { at, way: 'report' as const, reason, email: mail.to };
			if (!(await putBounce(trx, invitee, bounce))) return 'unmatched' as const;
			await appendAudit(trx, {
				at,
				actor,
				action: 'record-bounce',
				subject: `invitee:${invitee}`,
				details: { way: 'report', ...status }
			});
			return 'bounced' as const;
		});
		outcomes.push({ file, outcome, ...status });
	}
	return outcomes;
}
