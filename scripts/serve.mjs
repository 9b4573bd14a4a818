import { createServer, STATUS_CODES } from 'node:http';
import { takesLong } from './takes-long.ts';

const noHost =
	'This server does not know the host name by which it was asked. Set PUBLIC_ORIGIN to the address that people use.\n';

/**
 * Headers for every answer, static files included. The content security policy of pages comes from the app,
 * which knows their scripts; what has none of its own gets this one.
 */
const headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'x-frame-options': 'DENY',
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox"
};

/** What never changes under its address, or is worth keeping for a while. */
const keepable = /^\/(_app|bundle|favicon)/;

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/;

/** Serves the built app. Reads HOST, PORT, PUBLIC_ORIGIN, TRUST_PROXY. Resolves with the address once it listens. */
export async function serve() {
	const port = Number(process.env.PORT ?? 3000);
	const host = process.env.HOST ?? 'localhost';
	const trustProxy = process.env.TRUST_PROXY === '1';
	const publicOrigin = process.env.PUBLIC_ORIGIN ? new URL(process.env.PUBLIC_ORIGIN) : undefined;

	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.HOST_HEADER = 'host';
	if (trustProxy) process.env.ADDRESS_HEADER = 'x-forwarded-for';
	// The largest upload, a document of 20 MB in a form; every other form has its own, smaller limit (src/lib/server/form.ts).
	process.env.BODY_SIZE_LIMIT ??= '21M';
	const { handler } = await import('../build/handler.js');

	const server = createServer((request, response) => {
		const asked = request.headers.host ?? '';
		if (!takesLong.test(request.url ?? '')) endIfSlow(request, 60_000);
		for (const name in headers) response.setHeader(name, headers[name]);
		leaveKeptPolicy(response);
		if (!keepable.test(request.url ?? '')) response.setHeader('cache-control', 'no-store');
		if (asked !== publicOrigin?.host && !loopback.test(asked)) {
			response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
			response.end(noHost);
			return;
		}
		const forwarded = trustProxy ? request.headers['x-forwarded-proto'] : undefined;
		// Whoever asks by the public address came the way it says, whatever a header claims.
		request.headers['x-forwarded-proto'] =
			asked === publicOrigin?.host
				? publicOrigin.protocol.slice(0, -1)
				: forwarded === 'https'
					? 'https'
					: 'http';
		if (!trustProxy) delete request.headers['x-forwarded-for'];
		else request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? '';
		if (request.headers['x-forwarded-proto'] === 'https')
			response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
		handler(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
			response.end('Not found\n');
		});
	});
	// What Node refuses by itself carries the same headers.
	server.on('clientError', (failure, socket) => {
		if (failure.code === 'ECONNRESET' || !socket.writable) return;
		const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[failure.code] ?? 400;
		const lines = Object.entries({ ...headers, 'cache-control': 'no-store', connection: 'close' });
		socket.end(
			`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map((each) => each.join(': ')).join('\r\n')}\r\n\r\n`
		);
	});
	server.requestTimeout = 30 * 60_000;
	server.headersTimeout = 20_000;

	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => end(server));
	const bound = server.address().port;
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return process.env.PUBLIC_ORIGIN ?? `http://${name.includes(':') ? `[${name}]` : name}:${bound}`;
}

/** What a 304 carries replaces what the browser kept with the page (RFC 9111, 3.2), which has the policy of its own scripts. */
function leaveKeptPolicy(response) {
	const { writeHead } = response;
	response.writeHead = (status, ...rest) => {
		if (status === 304) response.removeHeader('content-security-policy');
		return writeHead.call(response, status, ...rest);
	};
}

/** A request that has not come in whole after so many milliseconds is given up. */
function endIfSlow(request, milliseconds) {
	const limit = setTimeout(() => {
		if (!request.complete) request.destroy();
	}, milliseconds);
	request.once('close', () => clearTimeout(limit));
	request.once('end', () => clearTimeout(limit));
}

/** Finishes what is being answered, closes the database, and goes; after ten seconds it goes anyway. */
function end(server) {
	server.closeIdleConnections();
	setTimeout(() => process.exit(0), 10_000).unref();
	server.close(() => {
		process.emit('sveltekit:shutdown', 'SIGTERM');
	});
}
