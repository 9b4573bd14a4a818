import type { Texts } from './language.ts';

/** A heading of the compilation to which passages belong. The list of a consultation's themes is its codebook. */
export type Theme = { key: string; name: Texts; description?: Texts };
