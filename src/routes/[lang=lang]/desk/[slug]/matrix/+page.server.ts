import { wordingIn } from '#lib/domain/language.ts';
import type { ReplyPlace } from '#lib/domain/reply-list.ts';
import { respondentKinds } from '#lib/domain/respondent.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getCodingMatrix } from '#lib/server/usecases/get-coding-matrix.ts';
import { listQuery, readListAddress } from '../replies/address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const { filter, order, after, before } = readListAddress(event.url.searchParams);
	const { kind } = filter;
	const statements = event.url.searchParams.get('statements') === 'yes';
	const asked = { slug, kind, statements, language, after, before };
	const matrix = await forStaff(event, () => getCodingMatrix(ctx, actor, asked));
	const byRespondent = { column: 'respondent', descending: false } as const;
	const queryTo = (place: { after?: ReplyPlace; before?: ReplyPlace }) =>
		listQuery({ filter: { kind }, order: byRespondent, ...place }) +
		(statements ? '&statements=yes' : '');
	return {
		kind,
		kinds: respondentKinds,
		themes: matrix.themes.map(({ key, name, parent, replies, passages, changed, uncoded }) => ({
			key,
			name: wordingIn(name, language),
			isSubtheme: parent !== undefined,
			replies,
			passages,
			changed,
			uncoded
		})),
		rows: matrix.rows.map(({ id, signatories, read, cells, consent }) => ({
			id,
			names: signatories
				.filter(({ role }) => role !== 'embedded')
				.map(({ name }) => wordingIn(name, language)),
			read,
			confidential: consent === 'confidential',
			cells
		})),
		draft: matrix.draft,
		total: matrix.total,
		read: matrix.read,
		shown: matrix.shown,
		statements: matrix.statements,
		ofStatements: statements,
		queries: {
			reply: listQuery({ filter: { kind }, order }),
			previous: matrix.previous && queryTo({ before: matrix.previous }),
			next: matrix.next && queryTo({ after: matrix.next })
		}
	};
};
