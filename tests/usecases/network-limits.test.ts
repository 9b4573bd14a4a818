import { expect, test } from 'vitest';
import { countOnNetwork } from '#lib/server/auth/network-limits.ts';
import type { Context } from '#lib/server/context.ts';

const serverOfItsOwn = () => ({ database: {} }) as Pick<Context, 'database'>;

test('one network may take sixty archives an hour, and its requests are counted apart', async () => {
	const ctx = serverOfItsOwn();
	for (let taken = 0; taken < 60; taken += 1)
		await countOnNetwork(ctx, `2001:db8::${taken}`, 'archive');
	await expect(countOnNetwork(ctx, '2001:db8::ffff', 'archive')).rejects.toMatchObject({
		code: 'too-many-tries'
	});
	await countOnNetwork(ctx, '2001:db8::1', 'request');
	await countOnNetwork(ctx, '2001:db9::1', 'archive');
});

test('the address of this machine is not counted', async () => {
	const ctx = serverOfItsOwn();
	for (let asked = 0; asked < 700; asked += 1) await countOnNetwork(ctx, '::1', 'request');
	await expect(countOnNetwork(ctx, '127.0.0.1', 'request')).resolves.toBeUndefined();
});
