/**
 * A file that was sent with a reply: its name, its size in bytes, the SHA-256 of its bytes in hex, and the key of the
 * question that it answers where it answers one.
 */
export type SentFile = { question?: string; name: string; size: number; sha256: string };
