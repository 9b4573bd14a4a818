import { beforeNavigate } from '$app/navigation';

/** Pages around one with scripts carry none: every way out of it is a full load. To be called while its component is made. */
export function leaveByFullLoad(): void {
	beforeNavigate((navigation) => {
		if (navigation.willUnload || !navigation.to) return;
		navigation.cancel();
		location.assign(navigation.to.url);
	});
}
