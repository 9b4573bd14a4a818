import { isOfficialLanguage, officialLanguages } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { previewInvitation } from '#lib/server/usecases/preview-invitation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, id, invitee } = event.params;
	const asked = event.url.searchParams.get('in') ?? '';
	const preview = await forStaff(event, () =>
		previewInvitation(ctx, actor, {
			...{ slug, id, invitee },
			...(isOfficialLanguage(asked) && { language: asked })
		})
	);
	return { id, preview, languages: officialLanguages };
};
