import type { FileFault } from '#lib/domain/attached-file.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE compound file ([MS-CFB] 2.2). */
export function isCompound(bytes: Uint8Array): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Why a compound file is not taken: an OOXML document under a password is one, with a stream `EncryptedPackage`
 * ([MS-OFFCRYPTO] 2.3.4.4); so are the documents of Word 97 to 2003, and installers and messages.
 */
export function compoundFault(bytes: Uint8Array): { fault: FileFault; found?: string } {
	const holds = (name: string) =>
		Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
	if (holds('EncryptedPackage')) return { fault: 'encrypted' };
	if (holds('WordDocument')) return { fault: 'old-word', found: 'doc' };
	return { fault: 'type' };
}
