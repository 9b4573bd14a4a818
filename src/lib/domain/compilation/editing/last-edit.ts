import type { Numbered } from '../numbering.ts';

/** What somebody did last: its kind, when, and where, by the kind and number of the node as it is now printed. */
export type LastEdit = { kind: string; at: string; place?: Pick<Numbered, 'kind' | 'reference'> };
