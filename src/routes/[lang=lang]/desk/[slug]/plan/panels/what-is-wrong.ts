/** What keeps a panel or a person of it from being saved: the field, and a key of `plan:problem`. */
export type Wrong = { field: string; problem: string };
