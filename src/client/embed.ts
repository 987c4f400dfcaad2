/** What a frame on another site needs: its height, and a way out where the frame lets no link out. */
import { offer } from './offer.ts';

// WordPress frames pages under a secret in their address, and listens to what comes with it.
// https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
const secret = /\bsecret=(\w+)/.exec(location.hash)?.[1];
const tellWordPress = (message: 'height' | 'link', value: number | string) => {
  if (secret) parent.postMessage({ message, value, secret }, '*');
};

/** Tells the page around how high this one is: as Canvas and WordPress hear it, and plainly for any other. */
new ResizeObserver(() => {
  const height = document.documentElement.offsetHeight;
  parent.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
  parent.postMessage({ height, address: location.href }, '*');
  tellWordPress('height', height);
}).observe(document.body);

const output = document.querySelector('output')!;
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[target]');
  // Only in a sandbox can a link lead nowhere, and a page cannot see in which. Opened from a disk, it has no origin either.
  if (!link || origin !== 'null' || parent === window) return;
  tellWordPress('link', link.href);
  link.after(output);
  offer(output, output.dataset['closed']!, link.href);
});
