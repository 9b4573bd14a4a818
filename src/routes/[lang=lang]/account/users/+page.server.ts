import { AppError } from '#lib/domain/error.ts';
import { roles } from '#lib/domain/user.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { addUser } from '#lib/server/usecases/add-user.ts';
import { changeRole } from '#lib/server/usecases/change-role.ts';
import { disableUser } from '#lib/server/usecases/disable-user.ts';
import { listUsers } from '#lib/server/usecases/list-users.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor } = event.locals;
	const users = await forStaff(event, () => listUsers(ctx, actor));
	return {
		users: users.map(({ id, email, name, role, disabledAt }) => ({
			id,
			email,
			name,
			role,
			disabled: disabledAt !== undefined,
			self: actor.kind === 'user' && actor.id === id
		})),
		roles: [...roles]
	};
};

/** A failure that the form can show; the others become a page. */
function isShown(failure: unknown): boolean {
	return failure instanceof AppError && ['invalid', 'conflict'].includes(failure.code);
}

export const actions: Actions = {
	add: (event) =>
		forStaff(event, async () => {
			const { ctx, actor } = event.locals;
			const form = await readForm(event.request);
			const field = (name: string) => String(form.get(name) ?? '').slice(0, 400);
			const typed = { email: field('email'), name: field('name'), role: field('role') };
			try {
				const { email, password } = await addUser(ctx, actor, typed);
				return { added: { email, password } };
			} catch (failure) {
				if (!isShown(failure)) throw failure;
				return failHttp(failure, typed);
			}
		}),
	role: (event) =>
		forStaff(event, async () => {
			const { ctx, actor } = event.locals;
			const form = await readForm(event.request);
			const id = wordOf(form, 'user');
			try {
				await changeRole(ctx, actor, { id, role: wordOf(form, 'role') });
				return { changed: id };
			} catch (failure) {
				if (!isShown(failure)) throw failure;
				return failHttp(failure, { changing: id });
			}
		}),
	disable: (event) =>
		forStaff(event, async () => {
			const { ctx, actor } = event.locals;
			const user = String((await readForm(event.request)).get('user') ?? '');
			try {
				await disableUser(ctx, actor, { user });
				return { disabled: true };
			} catch (failure) {
				if (!isShown(failure)) throw failure;
				return failHttp(failure, { disabling: true });
			}
		})
};
