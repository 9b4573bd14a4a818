/** One subscriber of IPv6 holds a whole /64 network: its first four groups stand for it. */
export function networkOf(address: string): string {
	if (!address.includes(':') || address.includes('.')) return address;
	const [head = '', tail] = address.split('::');
	const groups = head.split(':').filter((group) => group !== '');
	if (tail !== undefined) {
		const after = tail.split(':').filter((group) => group !== '');
		while (groups.length + after.length < 8) groups.push('0');
		groups.push(...after);
	}
	return groups.slice(0, 4).join(':').toLowerCase();
}

/** The address of this machine: nobody else, or a proxy that hides who asks. */
export function isLoopback(address: string): boolean {
	return /^(::ffff:)?127\.|^::1$/.test(address);
}
