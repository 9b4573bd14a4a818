import type { OfficialLanguage } from '#lib/domain/language.ts';
import arCommon from '../../../locales/ar/common.json' with { type: 'json' };
import arIntake from '../../../locales/ar/intake.json' with { type: 'json' };
import arPublic from '../../../locales/ar/public.json' with { type: 'json' };
import arColleagues from '../../../locales/ar/colleagues.json' with { type: 'json' };
import arReply from '../../../locales/ar/reply.json' with { type: 'json' };
import arCompleteness from '../../../locales/ar/completeness.json' with { type: 'json' };
import arAfter from '../../../locales/ar/after.json' with { type: 'json' };
import arRegistry from '../../../locales/ar/registry.json' with { type: 'json' };
import arOverview from '../../../locales/ar/overview.json' with { type: 'json' };
import arSimilar from '../../../locales/ar/similar.json' with { type: 'json' };
import arDesk from '../../../locales/ar/desk.json' with { type: 'json' };
import arAccount from '../../../locales/ar/account.json' with { type: 'json' };
import arErrors from '../../../locales/ar/errors.json' with { type: 'json' };
import arLedger from '../../../locales/ar/ledger.json' with { type: 'json' };
import arSpeaks from '../../../locales/ar/speaks.json' with { type: 'json' };
import arPlan from '../../../locales/ar/plan.json' with { type: 'json' };
import arSearch from '../../../locales/ar/search.json' with { type: 'json' };
import arMail from '../../../locales/ar/mail.json' with { type: 'json' };
import arInvitations from '../../../locales/ar/invitations.json' with { type: 'json' };
import arTrust from '../../../locales/ar/trust.json' with { type: 'json' };
import arWordForm from '../../../locales/ar/word-form.json' with { type: 'json' };
import arWriting from '../../../locales/ar/writing.json' with { type: 'json' };
import arDocuments from '../../../locales/ar/documents.json' with { type: 'json' };
import arFindings from '../../../locales/ar/findings.json' with { type: 'json' };
import arIssued from '../../../locales/ar/issued.json' with { type: 'json' };
import arFiles from '../../../locales/ar/files.json' with { type: 'json' };
import arRedraft from '../../../locales/ar/redraft.json' with { type: 'json' };
import arIssuing from '../../../locales/ar/issuing.json' with { type: 'json' };
import arEditing from '../../../locales/ar/editing.json' with { type: 'json' };
import arEditions from '../../../locales/ar/editions.json' with { type: 'json' };
import arFormats from '../../../locales/ar/formats.json' with { type: 'json' };
import zhCommon from '../../../locales/zh/common.json' with { type: 'json' };
import zhIntake from '../../../locales/zh/intake.json' with { type: 'json' };
import zhPublic from '../../../locales/zh/public.json' with { type: 'json' };
import zhColleagues from '../../../locales/zh/colleagues.json' with { type: 'json' };
import zhReply from '../../../locales/zh/reply.json' with { type: 'json' };
import zhCompleteness from '../../../locales/zh/completeness.json' with { type: 'json' };
import zhAfter from '../../../locales/zh/after.json' with { type: 'json' };
import zhRegistry from '../../../locales/zh/registry.json' with { type: 'json' };
import zhOverview from '../../../locales/zh/overview.json' with { type: 'json' };
import zhSimilar from '../../../locales/zh/similar.json' with { type: 'json' };
import zhDesk from '../../../locales/zh/desk.json' with { type: 'json' };
import zhAccount from '../../../locales/zh/account.json' with { type: 'json' };
import zhErrors from '../../../locales/zh/errors.json' with { type: 'json' };
import zhLedger from '../../../locales/zh/ledger.json' with { type: 'json' };
import zhSpeaks from '../../../locales/zh/speaks.json' with { type: 'json' };
import zhPlan from '../../../locales/zh/plan.json' with { type: 'json' };
import zhSearch from '../../../locales/zh/search.json' with { type: 'json' };
import zhMail from '../../../locales/zh/mail.json' with { type: 'json' };
import zhInvitations from '../../../locales/zh/invitations.json' with { type: 'json' };
import zhTrust from '../../../locales/zh/trust.json' with { type: 'json' };
import zhWordForm from '../../../locales/zh/word-form.json' with { type: 'json' };
import zhWriting from '../../../locales/zh/writing.json' with { type: 'json' };
import zhDocuments from '../../../locales/zh/documents.json' with { type: 'json' };
import zhFindings from '../../../locales/zh/findings.json' with { type: 'json' };
import zhIssued from '../../../locales/zh/issued.json' with { type: 'json' };
import zhFiles from '../../../locales/zh/files.json' with { type: 'json' };
import zhRedraft from '../../../locales/zh/redraft.json' with { type: 'json' };
import zhIssuing from '../../../locales/zh/issuing.json' with { type: 'json' };
import zhEditing from '../../../locales/zh/editing.json' with { type: 'json' };
import zhEditions from '../../../locales/zh/editions.json' with { type: 'json' };
import zhFormats from '../../../locales/zh/formats.json' with { type: 'json' };
import enCommon from '../../../locales/en/common.json' with { type: 'json' };
import enIntake from '../../../locales/en/intake.json' with { type: 'json' };
import enPublic from '../../../locales/en/public.json' with { type: 'json' };
import enColleagues from '../../../locales/en/colleagues.json' with { type: 'json' };
import enReply from '../../../locales/en/reply.json' with { type: 'json' };
import enCompleteness from '../../../locales/en/completeness.json' with { type: 'json' };
import enAfter from '../../../locales/en/after.json' with { type: 'json' };
import enRegistry from '../../../locales/en/registry.json' with { type: 'json' };
import enOverview from '../../../locales/en/overview.json' with { type: 'json' };
import enSimilar from '../../../locales/en/similar.json' with { type: 'json' };
import enDesk from '../../../locales/en/desk.json' with { type: 'json' };
import enAccount from '../../../locales/en/account.json' with { type: 'json' };
import enErrors from '../../../locales/en/errors.json' with { type: 'json' };
import enLedger from '../../../locales/en/ledger.json' with { type: 'json' };
import enSpeaks from '../../../locales/en/speaks.json' with { type: 'json' };
import enPlan from '../../../locales/en/plan.json' with { type: 'json' };
import enSearch from '../../../locales/en/search.json' with { type: 'json' };
import enMail from '../../../locales/en/mail.json' with { type: 'json' };
import enInvitations from '../../../locales/en/invitations.json' with { type: 'json' };
import enTrust from '../../../locales/en/trust.json' with { type: 'json' };
import enWordForm from '../../../locales/en/word-form.json' with { type: 'json' };
import enWriting from '../../../locales/en/writing.json' with { type: 'json' };
import enDocuments from '../../../locales/en/documents.json' with { type: 'json' };
import enFindings from '../../../locales/en/findings.json' with { type: 'json' };
import enIssued from '../../../locales/en/issued.json' with { type: 'json' };
import enFiles from '../../../locales/en/files.json' with { type: 'json' };
import enRedraft from '../../../locales/en/redraft.json' with { type: 'json' };
import enIssuing from '../../../locales/en/issuing.json' with { type: 'json' };
import enEditing from '../../../locales/en/editing.json' with { type: 'json' };
import enEditions from '../../../locales/en/editions.json' with { type: 'json' };
import enFormats from '../../../locales/en/formats.json' with { type: 'json' };
import frCommon from '../../../locales/fr/common.json' with { type: 'json' };
import frIntake from '../../../locales/fr/intake.json' with { type: 'json' };
import frPublic from '../../../locales/fr/public.json' with { type: 'json' };
import frColleagues from '../../../locales/fr/colleagues.json' with { type: 'json' };
import frReply from '../../../locales/fr/reply.json' with { type: 'json' };
import frCompleteness from '../../../locales/fr/completeness.json' with { type: 'json' };
import frAfter from '../../../locales/fr/after.json' with { type: 'json' };
import frRegistry from '../../../locales/fr/registry.json' with { type: 'json' };
import frOverview from '../../../locales/fr/overview.json' with { type: 'json' };
import frSimilar from '../../../locales/fr/similar.json' with { type: 'json' };
import frDesk from '../../../locales/fr/desk.json' with { type: 'json' };
import frAccount from '../../../locales/fr/account.json' with { type: 'json' };
import frErrors from '../../../locales/fr/errors.json' with { type: 'json' };
import frLedger from '../../../locales/fr/ledger.json' with { type: 'json' };
import frSpeaks from '../../../locales/fr/speaks.json' with { type: 'json' };
import frPlan from '../../../locales/fr/plan.json' with { type: 'json' };
import frSearch from '../../../locales/fr/search.json' with { type: 'json' };
import frMail from '../../../locales/fr/mail.json' with { type: 'json' };
import frInvitations from '../../../locales/fr/invitations.json' with { type: 'json' };
import frTrust from '../../../locales/fr/trust.json' with { type: 'json' };
import frWordForm from '../../../locales/fr/word-form.json' with { type: 'json' };
import frWriting from '../../../locales/fr/writing.json' with { type: 'json' };
import frDocuments from '../../../locales/fr/documents.json' with { type: 'json' };
import frFindings from '../../../locales/fr/findings.json' with { type: 'json' };
import frIssued from '../../../locales/fr/issued.json' with { type: 'json' };
import frFiles from '../../../locales/fr/files.json' with { type: 'json' };
import frRedraft from '../../../locales/fr/redraft.json' with { type: 'json' };
import frIssuing from '../../../locales/fr/issuing.json' with { type: 'json' };
import frEditing from '../../../locales/fr/editing.json' with { type: 'json' };
import frEditions from '../../../locales/fr/editions.json' with { type: 'json' };
import frFormats from '../../../locales/fr/formats.json' with { type: 'json' };
import ruCommon from '../../../locales/ru/common.json' with { type: 'json' };
import ruIntake from '../../../locales/ru/intake.json' with { type: 'json' };
import ruPublic from '../../../locales/ru/public.json' with { type: 'json' };
import ruColleagues from '../../../locales/ru/colleagues.json' with { type: 'json' };
import ruReply from '../../../locales/ru/reply.json' with { type: 'json' };
import ruCompleteness from '../../../locales/ru/completeness.json' with { type: 'json' };
import ruAfter from '../../../locales/ru/after.json' with { type: 'json' };
import ruRegistry from '../../../locales/ru/registry.json' with { type: 'json' };
import ruOverview from '../../../locales/ru/overview.json' with { type: 'json' };
import ruSimilar from '../../../locales/ru/similar.json' with { type: 'json' };
import ruDesk from '../../../locales/ru/desk.json' with { type: 'json' };
import ruAccount from '../../../locales/ru/account.json' with { type: 'json' };
import ruErrors from '../../../locales/ru/errors.json' with { type: 'json' };
import ruLedger from '../../../locales/ru/ledger.json' with { type: 'json' };
import ruSpeaks from '../../../locales/ru/speaks.json' with { type: 'json' };
import ruPlan from '../../../locales/ru/plan.json' with { type: 'json' };
import ruSearch from '../../../locales/ru/search.json' with { type: 'json' };
import ruMail from '../../../locales/ru/mail.json' with { type: 'json' };
import ruInvitations from '../../../locales/ru/invitations.json' with { type: 'json' };
import ruTrust from '../../../locales/ru/trust.json' with { type: 'json' };
import ruWordForm from '../../../locales/ru/word-form.json' with { type: 'json' };
import ruWriting from '../../../locales/ru/writing.json' with { type: 'json' };
import ruDocuments from '../../../locales/ru/documents.json' with { type: 'json' };
import ruFindings from '../../../locales/ru/findings.json' with { type: 'json' };
import ruIssued from '../../../locales/ru/issued.json' with { type: 'json' };
import ruFiles from '../../../locales/ru/files.json' with { type: 'json' };
import ruRedraft from '../../../locales/ru/redraft.json' with { type: 'json' };
import ruIssuing from '../../../locales/ru/issuing.json' with { type: 'json' };
import ruEditing from '../../../locales/ru/editing.json' with { type: 'json' };
import ruEditions from '../../../locales/ru/editions.json' with { type: 'json' };
import ruFormats from '../../../locales/ru/formats.json' with { type: 'json' };
import esCommon from '../../../locales/es/common.json' with { type: 'json' };
import esIntake from '../../../locales/es/intake.json' with { type: 'json' };
import esPublic from '../../../locales/es/public.json' with { type: 'json' };
import esColleagues from '../../../locales/es/colleagues.json' with { type: 'json' };
import esReply from '../../../locales/es/reply.json' with { type: 'json' };
import esCompleteness from '../../../locales/es/completeness.json' with { type: 'json' };
import esAfter from '../../../locales/es/after.json' with { type: 'json' };
import esRegistry from '../../../locales/es/registry.json' with { type: 'json' };
import esOverview from '../../../locales/es/overview.json' with { type: 'json' };
import esSimilar from '../../../locales/es/similar.json' with { type: 'json' };
import esDesk from '../../../locales/es/desk.json' with { type: 'json' };
import esAccount from '../../../locales/es/account.json' with { type: 'json' };
import esErrors from '../../../locales/es/errors.json' with { type: 'json' };
import esLedger from '../../../locales/es/ledger.json' with { type: 'json' };
import esSpeaks from '../../../locales/es/speaks.json' with { type: 'json' };
import esPlan from '../../../locales/es/plan.json' with { type: 'json' };
import esSearch from '../../../locales/es/search.json' with { type: 'json' };
import esMail from '../../../locales/es/mail.json' with { type: 'json' };
import esInvitations from '../../../locales/es/invitations.json' with { type: 'json' };
import esTrust from '../../../locales/es/trust.json' with { type: 'json' };
import esWordForm from '../../../locales/es/word-form.json' with { type: 'json' };
import esWriting from '../../../locales/es/writing.json' with { type: 'json' };
import esDocuments from '../../../locales/es/documents.json' with { type: 'json' };
import esFindings from '../../../locales/es/findings.json' with { type: 'json' };
import esIssued from '../../../locales/es/issued.json' with { type: 'json' };
import esFiles from '../../../locales/es/files.json' with { type: 'json' };
import esRedraft from '../../../locales/es/redraft.json' with { type: 'json' };
import esIssuing from '../../../locales/es/issuing.json' with { type: 'json' };
import esEditing from '../../../locales/es/editing.json' with { type: 'json' };
import esEditions from '../../../locales/es/editions.json' with { type: 'json' };
import esFormats from '../../../locales/es/formats.json' with { type: 'json' };

/** A namespace of words: nested keys to texts in one language. */
export type Namespace = { [key: string]: string | Namespace };

/** Every word of every screen: `locales/<language>/<namespace>.json`. Never imported by what reaches the browser. */
export const resources: Record<OfficialLanguage, Record<string, Namespace>> = {
	ar: {
		common: arCommon,
		intake: arIntake,
		public: arPublic,
		reply: arReply,
		completeness: arCompleteness,
		after: arAfter,
		writing: arWriting,
		colleagues: arColleagues,
		desk: arDesk,
		similar: arSimilar,
		overview: arOverview,
		registry: arRegistry,
		account: arAccount,
		errors: arErrors,
		documents: arDocuments,
		findings: arFindings,
		files: arFiles,
		issued: arIssued,
		redraft: arRedraft,
		issuing: arIssuing,
		editing: arEditing,
		editions: arEditions,
		formats: arFormats,
		ledger: arLedger,
		speaks: arSpeaks,
		plan: arPlan,
		search: arSearch,
		mail: arMail,
		invitations: arInvitations,
		trust: arTrust,
		'word-form': arWordForm
	},
	zh: {
		common: zhCommon,
		intake: zhIntake,
		public: zhPublic,
		reply: zhReply,
		completeness: zhCompleteness,
		after: zhAfter,
		writing: zhWriting,
		colleagues: zhColleagues,
		desk: zhDesk,
		similar: zhSimilar,
		overview: zhOverview,
		registry: zhRegistry,
		account: zhAccount,
		errors: zhErrors,
		documents: zhDocuments,
		findings: zhFindings,
		files: zhFiles,
		issued: zhIssued,
		redraft: zhRedraft,
		issuing: zhIssuing,
		editing: zhEditing,
		editions: zhEditions,
		formats: zhFormats,
		ledger: zhLedger,
		speaks: zhSpeaks,
		plan: zhPlan,
		search: zhSearch,
		mail: zhMail,
		invitations: zhInvitations,
		trust: zhTrust,
		'word-form': zhWordForm
	},
	en: {
		common: enCommon,
		intake: enIntake,
		public: enPublic,
		reply: enReply,
		completeness: enCompleteness,
		after: enAfter,
		writing: enWriting,
		colleagues: enColleagues,
		desk: enDesk,
		similar: enSimilar,
		overview: enOverview,
		registry: enRegistry,
		account: enAccount,
		errors: enErrors,
		documents: enDocuments,
		findings: enFindings,
		files: enFiles,
		issued: enIssued,
		redraft: enRedraft,
		issuing: enIssuing,
		editing: enEditing,
		editions: enEditions,
		formats: enFormats,
		ledger: enLedger,
		speaks: enSpeaks,
		plan: enPlan,
		search: enSearch,
		mail: enMail,
		invitations: enInvitations,
		trust: enTrust,
		'word-form': enWordForm
	},
	fr: {
		common: frCommon,
		intake: frIntake,
		public: frPublic,
		reply: frReply,
		completeness: frCompleteness,
		after: frAfter,
		writing: frWriting,
		colleagues: frColleagues,
		desk: frDesk,
		similar: frSimilar,
		overview: frOverview,
		registry: frRegistry,
		account: frAccount,
		errors: frErrors,
		documents: frDocuments,
		findings: frFindings,
		files: frFiles,
		issued: frIssued,
		redraft: frRedraft,
		issuing: frIssuing,
		editing: frEditing,
		editions: frEditions,
		formats: frFormats,
		ledger: frLedger,
		speaks: frSpeaks,
		plan: frPlan,
		search: frSearch,
		mail: frMail,
		invitations: frInvitations,
		trust: frTrust,
		'word-form': frWordForm
	},
	ru: {
		common: ruCommon,
		intake: ruIntake,
		public: ruPublic,
		reply: ruReply,
		completeness: ruCompleteness,
		after: ruAfter,
		writing: ruWriting,
		colleagues: ruColleagues,
		desk: ruDesk,
		similar: ruSimilar,
		overview: ruOverview,
		registry: ruRegistry,
		account: ruAccount,
		errors: ruErrors,
		documents: ruDocuments,
		findings: ruFindings,
		files: ruFiles,
		issued: ruIssued,
		redraft: ruRedraft,
		issuing: ruIssuing,
		editing: ruEditing,
		editions: ruEditions,
		formats: ruFormats,
		ledger: ruLedger,
		speaks: ruSpeaks,
		plan: ruPlan,
		search: ruSearch,
		mail: ruMail,
		invitations: ruInvitations,
		trust: ruTrust,
		'word-form': ruWordForm
	},
	es: {
		common: esCommon,
		intake: esIntake,
		public: esPublic,
		reply: esReply,
		completeness: esCompleteness,
		after: esAfter,
		writing: esWriting,
		colleagues: esColleagues,
		desk: esDesk,
		similar: esSimilar,
		overview: esOverview,
		registry: esRegistry,
		account: esAccount,
		errors: esErrors,
		documents: esDocuments,
		findings: esFindings,
		files: esFiles,
		issued: esIssued,
		redraft: esRedraft,
		issuing: esIssuing,
		editing: esEditing,
		editions: esEditions,
		formats: esFormats,
		ledger: esLedger,
		speaks: esSpeaks,
		plan: esPlan,
		search: esSearch,
		mail: esMail,
		invitations: esInvitations,
		trust: esTrust,
		'word-form': esWordForm
	}
};
