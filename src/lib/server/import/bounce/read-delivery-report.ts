import { readFields, readMail } from './mime-parts.ts';

/**
 * What a delivery status notification says of a mail of ours. `mailId` is from the Message-ID of the mail that it is about,
 * `<id@domain>`. `action` is that of the first recipient (RFC 3464, 2.3.3), `status` its code (RFC 3463).
 */
export type DeliveryReport = {
	mailId?: string;
	action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
	status?: string;
	/** Addresses of that recipient, in lower case; none where the report names none. */
	recipients: string[];
	/** What the other server said, without addresses. */
	diagnostic?: string;
};

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
const uuid = /<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i;

/** Reads a report (RFC 3464, with RFC 3462 or 6522 around it); undefined where the bytes are none. Never throws. */
export function readDeliveryReport(bytes: Uint8Array): DeliveryReport | undefined {
	const { head, parts } = readMail(bytes);
	const typeOf = (part: { headers: ReadonlyMap<string, string> }) =>
		(part.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	const status = parts.find((part) =>
		['message/delivery-status', 'message/global-delivery-status'].includes(typeOf(part))
	);
	if (!status) return undefined;
	const groups = status.body
		.split(/\n[ \t]*\n/)
		.map(readFields)
		.filter(({ size }) => size > 0);
	const recipient = groups.find((fields) => fields.has('action'));
	const action = actions.find((each) => each === recipient?.get('action')?.toLowerCase());
	if (!recipient || !action) return undefined;
	const original = parts.find((part) =>
		/^(message\/(global|rfc822)|text\/rfc822-headers)/.test(typeOf(part))
	);
	const originalHead = original && readFields(original.body.split('\n\n')[0] ?? '');
	const named = [
		originalHead?.get('message-id'),
		// Servers that give nothing of the mail back name it in their own header.
		head.headers.get('in-reply-to'),
		head.headers.get('references')
	];
	const mailId = named.map((each) => uuid.exec(each ?? '')?.[1]).find(Boolean);
	const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(recipient.get('status') ?? '')?.[0];
	const diagnostic = withoutAddresses(recipient.get('diagnostic-code') ?? '');
	return {
		...(mailId && { mailId: mailId.toLowerCase() }),
		action,
		recipients: addressesOf(recipient),
		...(code && { status: code }),
		...(diagnostic && { diagnostic })
	};
}

/** Beginning of what a server said that is read at all, in characters. */
const readOfDiagnostic = 1000;

function withoutAddresses(text: string): string {
	const cut = text.slice(0, readOfDiagnostic);
	// A word that the cut divides may be half an address.
	const whole = text.length > cut.length ? cut.replace(/[^\s<>]+$/, '') : cut;
	return whole
		.replace(/^[\w-]+;\s*/, '')
		.replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '…')
		.slice(0, 200)
		.trimEnd();
}

/** The addresses of a recipient (RFC 3464, 2.3.1 and 2.3.2), in lower case; the original one is written in xtext (RFC 3461, 4). */
function addressesOf(recipient: ReadonlyMap<string, string>): string[] {
	const addressIn = (field: string) => {
		const value = recipient.get(field) ?? '';
		const address = value.slice(value.indexOf(';') + 1).trim();
		return address.replace(/^<(.*)>$/, '$1').toLowerCase();
	};
	const original = addressIn('original-recipient');
	const unescaped = original.replace(/\+([0-9a-f]{2})/g, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16))
	);
	const named = [addressIn('final-recipient'), original, unescaped];
	return [...new Set(named)].filter((address) => address.includes('@'));
}
