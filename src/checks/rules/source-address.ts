import type { Rule } from '../finding.ts';

/** Query parameters that track readers. */
const trackingName = /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src)$/;

/** A source's address is on the web and has no tracking parameters. */
export const sourceAddress: Rule = ({ work, lines }) =>
  [...work.sources.values()].flatMap(({ id, url }) => {
    if (url === null) return [];
    const { protocol, searchParams } = new URL(url);
    const trackers = [...searchParams.keys()].filter((name) => trackingName.test(name));
    if (/^https?:$/.test(protocol) && trackers.length === 0) return [];
    return {
      code: 'SOURCE-ADDRESS' as const,
      file: 'data/sources.yaml',
      line: lines.ofRecord('sources', id, ['url']),
      message: trackers.length
        ? `The address of "${id}" says who follows it: ${trackers.join(', ')}.`
        : `The address of "${id}" is none of the web: ${protocol}`,
      fix: trackers.length
        ? 'Remove these parameters; the page opens without them.'
        : 'Write the address with https://, or null when there is none.',
    };
  });
