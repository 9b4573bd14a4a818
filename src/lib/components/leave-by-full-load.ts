import { beforeNavigate } from '$app/navigation';

/**
 * Each page brings the words and the scripts that it needs, most bring none: every way from one page to another is a full
 * load. To be called while a layout or a page is made.
 */
export function leaveByFullLoad(): void {
	beforeNavigate((navigation) => {
		if (navigation.willUnload || !navigation.to) return;
		navigation.cancel();
		location.assign(navigation.to.url);
	});
}
