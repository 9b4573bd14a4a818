import type { Migration } from 'kysely/migration';
import * as foundation from './001-foundation.ts';
import * as statements from './002-statements.ts';
import * as acceptedFindings from './003-accepted-findings.ts';
import * as coding from './004-coding.ts';
import * as modes from './005-modes.ts';
import * as paragraphEdits from './006-paragraph-edits.ts';
import * as workingTogether from './007-working-together.ts';
import * as formReadings from './008-form-readings.ts';
import * as files from './009-files.ts';
import * as speakers from './010-speakers.ts';
import * as outbox from './011-outbox.ts';
import * as autosaved from './012-autosaved.ts';
import * as afterSending from './013-after-sending.ts';
import * as completeness from './014-completeness.ts';
import * as intake from './015-intake.ts';
import * as similarTexts from './016-similar-texts.ts';
import * as registry from './017-registry.ts';
import * as historySize from './019-history-size.ts';
import * as search from './021-search.ts';
import * as invitations from './022-invitations.ts';
import * as unmatchedRespondents from './023-unmatched-respondents.ts';
import * as listKeys from './024-list-keys.ts';
import * as remarks from './025-remarks.ts';
import * as paragraphHolds from './026-paragraph-holds.ts';
import * as editionTexts from './027-edition-texts.ts';
import * as issues from './028-issues.ts';
import * as issuedFilesByDigest from './029-issued-files-by-digest.ts';
import * as openRemarks from './030-open-remarks.ts';
import * as jobNumbers from './031-job-numbers.ts';
import * as replyReleases from './033-reply-releases.ts';
import * as issuedReplies from './034-issued-replies.ts';

/** Every migration by name, in order. A migration that has been released is never changed. */
export const migrations: Record<string, Migration> = {
	'001-foundation': foundation,
	'002-statements': statements,
	'003-accepted-findings': acceptedFindings,
	'004-coding': coding,
	'005-modes': modes,
	'006-paragraph-edits': paragraphEdits,
	'007-working-together': workingTogether,
	'008-form-readings': formReadings,
	'009-files': files,
	'010-speakers': speakers,
	'011-outbox': outbox,
	'012-autosaved': autosaved,
	'013-after-sending': afterSending,
	'014-completeness': completeness,
	'015-intake': intake,
	'016-similar-texts': similarTexts,
	'017-registry': registry,
	'019-history-size': historySize,
	'021-search': search,
	'022-invitations': invitations,
	'023-unmatched-respondents': unmatchedRespondents,
	'024-list-keys': listKeys,
	'025-remarks': remarks,
	'026-paragraph-holds': paragraphHolds,
	'027-edition-texts': editionTexts,
	'028-issues': issues,
	'029-issued-files-by-digest': issuedFilesByDigest,
	'030-open-remarks': openRemarks,
	'031-job-numbers': jobNumbers,
	'033-reply-releases': replyReleases,
	'034-issued-replies': issuedReplies
};
