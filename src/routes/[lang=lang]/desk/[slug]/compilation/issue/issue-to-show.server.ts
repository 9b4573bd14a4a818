import { agendaItems } from '#lib/domain/agenda.ts';
import { factsLanguageOf } from '#lib/domain/compilation/masthead-lines.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { issueStates } from '#lib/domain/issue.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listAcceptedFindings } from '#lib/server/usecases/list-accepted-findings.ts';
import type { Told } from '#lib/server/usecases/get-issue.ts';
import { getIssue } from '#lib/server/usecases/get-issue.ts';
import { listIssueChanges } from '#lib/server/usecases/list-issue-changes.ts';
import { listIssues } from '#lib/server/usecases/list-issues.ts';
import { addressOfSymbol } from '../../../../(public)/documents/address.ts';
import { partAddressOf } from '#lib/components/document/view.ts';
import { decisionToShow, editToShow, placeToShow } from '../[edition=lang]/lines-to-show.server.ts';
import { acts } from './acts.ts';
import type { PageServerLoadEvent } from './$types';

/** What the page of the issue shows, with every instant in the words of its language. */
export async function issueToShow(event: PageServerLoadEvent) {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const issue = await forStaff(event, () => getIssue(ctx, actor, { slug }));
	const accepted = await forStaff(event, () =>
		listAcceptedFindings(ctx, actor, { slug, messages: language })
	);
	const changes = await forStaff(event, () => listIssueChanges(ctx, actor, { slug }));
	const documents = await forStaff(event, () => listIssues(ctx, actor, { slug }));
	const when = (told: Told | undefined) =>
		told && [formatInstant(told.at, language, 'geneva'), told.name].filter(Boolean).join(' · ');
	const { review, final, issued, returned, editions, masthead, may, undo, redo, ...rest } = issue;
	const told = event.url.searchParams.get('done');
	return {
		...rest,
		mayAct: may,
		undo: editToShow(undo, language),
		redo: editToShow(redo, language),
		told: acts.find((act) => act === told),
		masthead: {
			...masthead,
			day: masthead.date && formatDay(masthead.date, language),
			printedDay: masthead.date && formatDay(masthead.date, factsLanguageOf(language))
		},
		agenda: Object.entries(agendaItems).map(([key, titles]) => ({
			key,
			label: `${key}. ${titles[language]}`
		})),
		steps: issueStates,
		done: { review: when(review), final: when(final), issued: when(issued) },
		returned: returned && { when: when(returned), reason: returned.reason },
		editions: editions.map(({ frozen, issued: out, ...edition }) => ({
			...edition,
			isFrozen: frozen !== undefined,
			frozen: out ? undefined : when(frozen),
			issued: when(out),
			accepted: accepted.find((each) => each.language === edition.language)?.counts
		})),
		accepted: accepted.map(({ findings, ...each }) => ({
			...each,
			findings: findings.map(({ id, severity, message, place, accepted: decision }) => ({
				// The same may be said of two editions.
				...{ id: `${each.language}-${id}`, severity, message },
				...(place && {
					place: placeToShow(place, (node) => `${each.language}${partAddressOf(node)}`)
				}),
				accepted: decisionToShow(decision, language)
			}))
		})),
		changes,
		documents: documents.map(({ issuedAt, ...document }) => ({
			...document,
			page: document.isPublic ? addressOfSymbol(language, document.symbol) : undefined,
			issuedAt: formatInstant(issuedAt, language, 'geneva'),
			editions: document.editions.map((edition) => ({
				...edition,
				issuedAt: formatInstant(edition.issuedAt, language, 'geneva')
			}))
		}))
	};
}
