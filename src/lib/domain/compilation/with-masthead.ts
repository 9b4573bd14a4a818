import type { IssueMasthead } from '../issue.ts';
import type { Compilation } from './model.ts';

/** The document with what staff say on its masthead, its parts in the order in which drafting puts them. */
export function withMasthead(
	compilation: Compilation,
	{ symbol, session, agendaItem, distribution, date, jobNumbers }: IssueMasthead
): Compilation {
	const { organ, originalLanguage, title, subtitle, submittedBy, notes } = compilation.masthead;
	const named: Compilation = {
		...compilation,
		masthead: {
			organ,
			...(symbol !== undefined && { symbol }),
			...(distribution !== undefined && { distribution }),
			...(date !== undefined && { date }),
			originalLanguage,
			session,
			...(agendaItem !== undefined && { agendaItem }),
			title,
			subtitle,
			submittedBy,
			...(notes !== undefined && { notes })
		}
	};
	return withJobNumber(named, jobNumbers?.[compilation.language]);
}

/** The document with the job number of its own edition, or with none. */
export function withJobNumber(
	compilation: Compilation,
	jobNumber: string | undefined
): Compilation {
	const { jobNumber: _, notes, ...masthead } = compilation.masthead;
	return {
		...compilation,
		masthead: {
			...masthead,
			...(jobNumber !== undefined && { jobNumber }),
			...(notes !== undefined && { notes })
		}
	};
}
