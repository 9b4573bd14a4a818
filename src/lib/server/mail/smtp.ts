import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import type { Mail } from '#lib/domain/mail.ts';
import type { Handed, Mailer } from './mailer.ts';

const second = 1000;

/** What a command before the words is answered with is about the mail only here (RFC 5321, 3.3); elsewhere it is about us. */
const aboutMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA', 'API']);

/**
 * Mails by SMTP, one connection each, so that what becomes of one never depends on another. `url` is
 * `smtp://user:password@host:port` or `smtps://…`; with a user name the line must be encrypted, unless the server is this
 * machine. `from` is the address of the sender. Never throws for a mail: the outcome says it.
 */
export function openSmtp({ url, from }: { url: string; from: string }): Mailer {
	const server = readSmtpUrl(url);
	const open = new Set<SmtpConnection>();
	return {
		send: async (id, mail) => {
			const connection = new SmtpConnection(server.options);
			open.add(connection);
			// Read when the server has said that it takes the words, and never before.
			let begun = false;
			try {
				const source = await composeMail(id, from, mail);
				await handOver(connection, server.credentials, {
					envelope: { from, to: [mail.to] },
					words: new Readable({
						read() {
							begun = true;
							this.push(source);
							this.push(null);
						}
					})
				});
				connection.quit();
				return { outcome: 'sent' };
			} catch (failure) {
				connection.close();
				return outcomeOf(failure, begun);
			} finally {
				open.delete(connection);
			}
		},
		close: () => {
			for (const connection of open) connection.close();
		}
	};
}

function readSmtpUrl(url: string) {
	const { hostname, port, protocol, username, password } = new URL(url);
	const host = hostname.replace(/^\[|\]$/g, '');
	const secure = protocol === 'smtps:';
	const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
	return {
		options: {
			host,
			port: Number(port) || (secure ? 465 : 587),
			secure,
			requireTLS: !secure && username !== '' && !isHere,
			connectionTimeout: 15 * second,
			greetingTimeout: 15 * second,
			dnsTimeout: 10 * second,
			socketTimeout: 60 * second
		},
		credentials: username
			? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
			: undefined
	};
}

function composeMail(id: string, from: string, mail: Mail): Promise<Buffer> {
	const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[^\w.-]/g, '');
	return new MailComposer({
		messageId: `<${id}@${domain}>`,
		from,
		to: { name: '', address: mail.to },
		subject: mail.subject,
		text: mail.text,
		textEncoding: 'base64',
		disableFileAccess: true,
		disableUrlAccess: true,
		headers: {
			'auto-submitted': 'auto-generated',
			'content-language': mail.language,
			...(mail.unsubscribe && { 'list-unsubscribe': `<${mail.unsubscribe}>` })
		}
	})
		.compile()
		.build();
}

type Outgoing = { envelope: { from: string; to: string[] }; words: Readable };

/** Resolves when the server has taken the mail; rejects with a failure of the line or of the server. */
function handOver(
	connection: SmtpConnection,
	credentials: { user: string; pass: string } | undefined,
	{ envelope, words }: Outgoing
): Promise<void> {
	return new Promise((resolve, reject) => {
		const done = (failure?: Error | null) => (failure ? reject(failure) : resolve());
		const send = (failure?: Error | null) =>
			failure ? reject(failure) : connection.send(envelope, words, done);
		connection.on('error', reject);
		connection.connect((failure) => {
			if (failure) reject(failure);
			else if (credentials) connection.login({ credentials }, send);
			else send();
		});
	});
}

type SmtpFailure = { code?: string; command?: string; responseCode?: number };

/** Once the words have begun to go, only the server's answer to them says that they did not arrive. */
function outcomeOf(failure: unknown, begun: boolean): Handed {
	const { code, command = '', responseCode } = failure as SmtpFailure;
	const problem = [responseCode, code, command].filter(Boolean).join(' ').slice(0, 200);
	const answered = responseCode !== undefined && command === 'DATA';
	if (begun && !answered) return { outcome: 'uncertain', problem };
	const forGood = responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500;
	return { outcome: forGood && aboutMail.has(command) ? 'refused' : 'later', problem };
}
