import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { hasDayOfReceiptOnly } from '#lib/domain/registering.ts';
import type { Channel } from '#lib/domain/submission.ts';
import { formatInstant } from './instants.ts';

/** When a reply came, in Geneva: the day and the hour, or the day alone where nobody noted the hour. */
export function receivedInWords(
	{ channel, receivedAt }: { channel: Channel; receivedAt?: string },
	language: OfficialLanguage
): string | undefined {
	if (receivedAt === undefined) return undefined;
	return hasDayOfReceiptOnly(channel, receivedAt)
		? formatGenevaDay(receivedAt, language)
		: formatInstant(receivedAt, language, 'geneva');
}
