import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server took it; `text` with line feeds. */
export type TakenMail = { to: string[]; subject: string; text: string; source: string };

export type PostOffice = { url: string; taken: TakenMail[]; close: () => Promise<void> };

/** What the server answers: a code of RFC 5321, or it breaks the line. `delay` is in milliseconds before it takes the words. */
export type Answers = {
	recipient?: number | 'break';
	words?: number | 'break';
	delay?: number;
};

/** A real SMTP server on a free port of this machine that keeps what it takes. */
export async function openPostOffice(answers: Answers = {}): Promise<PostOffice> {
	const taken: TakenMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo: (_address, _session, done) => {
			if (answers.recipient === 'break') return breakLines(server);
			return done(answers.recipient ? refusal(answers.recipient) : null);
		},
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				if (answers.words === 'break') return breakLines(server);
				if (answers.words) return done(refusal(answers.words));
				const source = Buffer.concat(chunks).toString('utf8');
				taken.push({ ...readMail(source), to: session.envelope.rcptTo.map((to) => to.address) });
				return setTimeout(done, answers.delay ?? 0);
			});
		}
	});
	server.on('error', () => {});
	const port = await listen(server);
	return {
		url: `smtp://127.0.0.1:${port}`,
		taken,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

/** The port on which a server listens after this. */
export function listen(server: SMTPServer): Promise<number> {
	return new Promise((resolve) => {
		const listening = server.listen(0, '0.0.0.0', () =>
			resolve((listening.address() as AddressInfo).port)
		);
	});
}

function breakLines(server: SMTPServer): void {
	for (const connection of server.connections)
		(connection as { _socket?: { destroy: () => void } })._socket?.destroy();
}

function refusal(code: number): Error {
	return Object.assign(new Error('Refused'), { responseCode: code });
}

/** Subject and words of a mail of one part in base64, as ours are (RFC 5322, RFC 2047). */
function readMail(source: string): Omit<TakenMail, 'to'> {
	const [head = '', ...rest] = source.split('\r\n\r\n');
	const folded = head.replace(/\r\n[ \t]/g, ' ');
	const subject = /^Subject: (.*)$/m.exec(folded)?.[1] ?? '';
	const bytes = Buffer.from(rest.join('\r\n\r\n').replace(/\s/g, ''), 'base64');
	return {
		subject: decodeWords(subject),
		text: bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd(),
		source
	};
}

function decodeWords(value: string): string {
	return value
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
			kind.toLowerCase() === 'b'
				? Buffer.from(words, 'base64').toString('utf8')
				: Buffer.from(
						words
							.replaceAll('_', ' ')
							.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
								String.fromCharCode(parseInt(hex, 16))
							),
						'latin1'
					).toString('utf8')
		);
}
