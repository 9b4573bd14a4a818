import type { OfficialLanguage, Texts } from '../../language.ts';
import type { CheckedFinding } from '../findings/checked-finding.ts';
import type { Severity } from '../findings/finding.ts';
import { mayStand } from '../findings/may-stand.ts';
import { wordFinding } from '../findings/word-finding.ts';
import type { Section } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { beginningOf } from './cut-line.ts';
import { groupFindings } from './group-findings.ts';

/** Most findings on a page, and most code units of what one says. */
const mostFindings = 100;
export const mostOfMessage = 1000;

type PlaceOfFinding = { node?: string; edition?: OfficialLanguage; label: string };

/**
 * A finding in the language asked for. `place` says where, unless it is the whole document, and names the node if it is there, or in
 * the `edition` that has what this one lacks; `accepted` is the decision that it may stand.
 */
export type FindingToSettle = {
	id: string;
	severity: Severity;
	message: string;
	place?: PlaceOfFinding;
	/** Where it says the same of several paragraphs under one heading: the heading, and each of them. */
	group?: { heading: string; each: { id: string; place: PlaceOfFinding }[] };
	/** Nobody can accept it. */
	neverStands?: true;
	accepted?: { reason: Texts; by: string; at?: string };
};

/** A hundred findings on a document; those that repeat under one heading are one. */
export type ToldFindings = {
	/** The gravest first, those that were accepted last. */
	findings: FindingToSettle[];
	/** Which hundred, from 1, of how many. */
	findingsPage: { page: number; pages: number };
	/** Findings on the whole document that nobody accepted. */
	counts: Record<Severity, number>;
	accepted: number;
};

/** Findings as they are told to a reader; who may not read replies learns no id in which one of them stands. */
export function toldFindings(
	all: readonly CheckedFinding[],
	asked: {
		messages: OfficialLanguage;
		originalLanguage: OfficialLanguage;
		/** Of the document. */
		sections: readonly Section[];
		numbers: Numbers;
		page: number | undefined;
		mayRead: boolean;
		idOf: (id: string) => string;
	}
): ToldFindings {
	const findings = openFirst(all);
	const groups = groupFindings(findings, asked.sections);
	const pages = Math.max(1, Math.ceil(groups.length / mostFindings));
	const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages);
	const open = (severity: Severity) =>
		findings.filter((each) => each.severity === severity && !each.accepted).length;
	const ids = new Map(findings.map(({ id }, index) => [id, `finding-${index + 1}`]));
	const idOf = ({ id }: CheckedFinding) => (asked.mayRead ? id : (ids.get(id) ?? ''));
	return {
		findings: groups
			.slice((page - 1) * mostFindings, page * mostFindings)
			.map(({ findings: [first, ...others], section }) => {
				const one = told(first, asked, idOf(first));
				if (others.length === 0 || section === undefined) return one;
				const { place: _, ...rest } = one;
				const each = [first, ...others].flatMap((finding) => {
					const { id, place } = told(finding, asked, idOf(finding));
					return place ? [{ id, place }] : [];
				});
				const heading = asked.numbers.get(section)?.reference ?? '';
				return { ...rest, group: { heading, each } };
			}),
		findingsPage: { page, pages },
		counts: { blocks: open('blocks'), look: open('look'), style: open('style') },
		accepted: findings.filter(({ accepted }) => accepted).length
	};
}

/** The findings that stand before those that were accepted, each as they come. */
export function openFirst(findings: readonly CheckedFinding[]): CheckedFinding[] {
	return [
		...findings.filter(({ accepted }) => !accepted),
		...findings.filter(({ accepted }) => accepted)
	];
}

function told(
	finding: CheckedFinding,
	{ messages, originalLanguage, idOf }: Parameters<typeof toldFindings>[1],
	id: string
): FindingToSettle {
	const { severity, message, where } = wordFinding(finding, messages);
	const { accepted } = finding;
	const { kind } = finding.where;
	const lacks = finding.message === 'edition-lacks' ? finding.words : undefined;
	const node = lacks ?? finding.where.node;
	return {
		id,
		severity,
		message: beginningOf(message, mostOfMessage),
		...(kind !== 'document' && {
			place: {
				...(node !== 'document' && { node: idOf(node) }),
				...(lacks !== undefined && { edition: originalLanguage }),
				label: where
			}
		}),
		...(!mayStand(finding) && { neverStands: true }),
		...(accepted && {
			accepted: {
				reason: accepted.reason,
				by: accepted.by,
				...(accepted.at !== undefined && { at: accepted.at })
			}
		})
	};
}
