import { formatDay, genevaDay } from '#lib/domain/dates.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { ReplyPlace } from '#lib/domain/reply-list.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getCompletenessLedger } from '#lib/server/usecases/get-completeness-ledger.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const asked = event.url.searchParams;
	const whole = asked.has('whole');
	const ledger = await forStaff(event, () =>
		getCompletenessLedger(ctx, actor, {
			slug,
			after: placeIn(asked.get('after')),
			before: placeIn(asked.get('before')),
			whole
		})
	);
	return {
		words: wordsFor(language, 'desk', 'completeness'),
		whole,
		asOf: formatDay(genevaDay(ctx.now()), language),
		questions: ledger.questions.map(({ key, number, label, needed, inGroup }) => ({
			key,
			number: number ?? shortLabel(wordingIn(label, language).text, key),
			label: wordingIn(label, language),
			rule: needed ? ('needed' as const) : inGroup ? ('group' as const) : undefined
		})),
		rows: ledger.rows.map(
			({ id, signatories, completeness, override, late, undecided, cells }) => ({
				id,
				name: signatories
					.filter(({ role }) => role !== 'embedded')
					.map(({ name }) => wordingIn(name, language).text)
					.join(listDividerOf(language)),
				completeness,
				override,
				late,
				undecided,
				cells: Object.fromEntries(cells.map(({ question, state }) => [question, state]))
			})
		),
		previous: ledger.previous && placeTo(ledger.previous),
		next: ledger.next && placeTo(ledger.next)
	};
};

/** What stands at the head of the column of a question without a number. */
const shortLabel = (label: string, key: string) => (label.length <= 30 ? label : key);

const placeTo = ({ value, id }: ReplyPlace) => encodeURIComponent(`${id} ${value}`);

function placeIn(asked: string | null): ReplyPlace | undefined {
	const divider = asked?.indexOf(' ') ?? -1;
	if (!asked || divider < 0 || asked.length > 2000) return undefined;
	return { id: asked.slice(0, divider), value: asked.slice(divider + 1) };
}
