import { Agent, request } from 'node:http';

export type Reply = { status: number; location?: string; cookies: string[]; body: string };

/** A small client that keeps its connections, for loopback only. */
export function connect(origin: string, connections: number) {
	const { hostname, port } = new URL(origin);
	if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
		throw new Error('the load generator speaks to this machine only');
	const agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true });

	function ask(
		method: 'GET' | 'POST',
		path: string,
		{
			fields,
			body,
			cookie,
			fromScript
		}: {
			fields?: Record<string, string>;
			body?: string;
			cookie?: string;
			/** Asks as the script of a page does, and is answered in JSON. */
			fromScript?: boolean;
		} = {}
	): Promise<Reply> {
		const sent = fields ? new URLSearchParams(fields).toString() : body;
		return new Promise((resolve, reject) => {
			const asked = request(
				{
					host: hostname.replace(/^\[|\]$/g, ''),
					port,
					path,
					method,
					agent,
					timeout: 60_000,
					headers: {
						accept: fromScript ? 'application/json' : 'text/html',
						...(fromScript && { 'x-sveltekit-action': 'true' }),
						...(cookie && { cookie }),
						...(method === 'POST' && { origin }),
						...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
						...(sent !== undefined && { 'content-length': Buffer.byteLength(sent) })
					}
				},
				(answer) => {
					const parts: Buffer[] = [];
					answer.on('data', (part: Buffer) => parts.push(part));
					answer.on('error', reject);
					answer.on('end', () =>
						resolve({
							status: answer.statusCode ?? 0,
							location: answer.headers.location,
							cookies: (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? ''),
							body: Buffer.concat(parts).toString()
						})
					);
				}
			);
			asked.on('error', reject);
			asked.on('timeout', () => asked.destroy(new Error(`no answer from ${path}`)));
			asked.end(sent);
		});
	}

	return { ask, close: () => agent.destroy() };
}
