/** Text that holds JSON. */
export type Json = string;
