import type { Mail } from '#lib/domain/mail.ts';

/**
 * How a mail left. `later`: not taken now, to be tried again. `refused`: not taken, and trying again is of no use.
 * `uncertain`: the line broke after the words had begun to go, so that it may have arrived. `problem` is for staff: the
 * server's code and words, without the address.
 */
export type Handed =
	{ outcome: 'sent' } | { outcome: 'later' | 'refused' | 'uncertain'; problem: string };

/** Hands mails to the post. */
export type Mailer = {
	/** `id` makes the Message-ID: the same mail sent again can be recognised by the one who gets it. */
	send: (id: string, mail: Mail) => Promise<Handed>;
	close: () => void;
};
