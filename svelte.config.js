import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * SvelteKit gives its announcer of pages a style attribute, which the content security policy refuses on every page with
 * a script; app.css says the same, and the attribute is left out.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const announcerWithoutStyle = {
	name: 'announcer-without-style',
	markup: ({ content, filename }) =>
		filename?.endsWith('/generated/root.svelte')
			? { code: content.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') }
			: undefined
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [vitePreprocess(), announcerWithoutStyle],
	kit: {
		adapter: adapter({ precompress: true }),
		alias: {},
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'manifest-src': ['self']
			}
		},
		output: { preloadStrategy: 'modulepreload' },
		version: { pollInterval: 0 }
	},
	vitePlugin: { inspector: false }
};
