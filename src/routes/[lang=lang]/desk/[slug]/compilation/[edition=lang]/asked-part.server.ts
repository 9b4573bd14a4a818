import type { AskedPart } from '#lib/domain/compilation/reading/document-to-show.ts';

/** Which part of a document an address asks for: by its number, by a node in it, or one paragraph; and which findings. */
export function askedPart({ searchParams }: URL): AskedPart & { findings?: number } {
	const number = (name: string) => {
		const value = searchParams.get(name);
		return value !== null && /^\d{1,6}$/.test(value) ? { [name]: Number(value) } : {};
	};
	const id = (name: string) => {
		const value = searchParams.get(name);
		return value === null ? {} : { [name]: value };
	};
	return { ...number('part'), ...id('at'), ...id('paragraph'), ...number('findings') };
}

/** The question mark and what follows it of the address of the same part: where an action leads back to. */
export function samePart(url: URL): string {
	const kept = Object.entries(askedPart(url)).map(([name, value]) => [name, String(value)]);
	return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
