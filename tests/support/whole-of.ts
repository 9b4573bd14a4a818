/** All the bytes of a stream. */
export async function wholeOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	return new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());
}
