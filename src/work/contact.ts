/** Where readers write: one setting, `contact` in `content/story.yaml`. */
import { z } from 'zod';

export const contactSchema = z
  .union([z.email(), z.url({ protocol: /^https$/ })], {
    error: 'a contact is an e-mail address, or an address that begins with https://',
  })
  .describe(
    'Where readers write: an e-mail address, or a page (https). When absent, pages say that there is none.',
  );

export interface Contact {
  /** As readers see it. */
  text: string;
  /** What a link leads to. */
  link: string;
  /** As metadata name it. */
  field: { email: string } | { url: string };
}

export function contactOf({ contact }: { contact?: string | undefined }): Contact | undefined {
  if (contact === undefined) return undefined;
  const isPage = /^https:/i.test(contact);
  return {
    text: isPage ? contact.replace(/^https:\/\/|\/$/gi, '') : contact,
    link: isPage ? contact : `mailto:${contact}`,
    field: isPage ? { url: contact } : { email: contact },
  };
}
