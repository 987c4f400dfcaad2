import type { Rule } from '../finding.ts';

/** What is added to an address to follow who clicks. */
const tracking = /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src)$/;

/** A source's address leads to the source, and tells nobody where the reader came from. */
export const sourceAddress: Rule = ({ work, lines }) =>
  [...work.sources.values()].flatMap(({ id, url }) => {
    if (url === null) return [];
    const { protocol, searchParams } = new URL(url);
    const followed = [...searchParams.keys()].filter((name) => tracking.test(name));
    if (/^https?:$/.test(protocol) && followed.length === 0) return [];
    return {
      code: 'SOURCE-ADDRESS' as const,
      file: 'data/sources.yaml',
      line: lines.ofRecord('sources', id, ['url']),
      message: followed.length
        ? `The address of "${id}" says who follows it: ${followed.join(', ')}.`
        : `The address of "${id}" is none of the web: ${protocol}`,
      fix: followed.length
        ? 'Remove these parameters; the page opens without them.'
        : 'Write the address with https://, or null when there is none.',
    };
  });
