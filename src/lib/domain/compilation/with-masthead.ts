import type { IssueMasthead } from '../issue.ts';
import type { Compilation } from './model.ts';

/** The document with what staff say on its masthead, its parts in the order in which drafting puts them. */
export function withMasthead(
	compilation: Compilation,
	{ symbol, session, agendaItem, distribution, date, jobNumbers }: IssueMasthead
): Compilation {
	const jobNumber = jobNumbers?.[compilation.language];
	const { organ, originalLanguage, title, subtitle, submittedBy, notes } = compilation.masthead;
	return {
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
			...(jobNumber !== undefined && { jobNumber }),
			...(notes !== undefined && { notes })
		}
	};
}
