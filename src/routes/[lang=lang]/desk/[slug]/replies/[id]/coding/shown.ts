import type { PageData } from './$types';

/** Parts of the coding page as its components pass them on. */
export type ShownAnswer = PageData['answers'][number];
export type ShownTheme = PageData['themes'][number];
