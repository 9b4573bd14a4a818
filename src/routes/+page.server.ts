import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
	setHeaders({ vary: 'accept-language' });
	redirect(307, `/${locals.language}`);
};
