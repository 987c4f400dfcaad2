/** Where readers write comes from one setting. */
import { assert, emailAddress, property, webUrl } from 'fast-check';
import { expect, test } from 'vitest';
import { contactOf, contactSchema } from '../../src/work/contact.ts';

test('an e-mail address or a page is taken, and leads where it says', () => {
  expect(contactOf({ contact: 'a@b.example' })).toEqual({
    text: 'a@b.example',
    link: 'mailto:a@b.example',
    field: { email: 'a@b.example' },
  });
  expect(contactOf({ contact: 'https://b.example/write/' })).toEqual({
    text: 'b.example/write',
    link: 'https://b.example/write/',
    field: { url: 'https://b.example/write/' },
  });
  expect(contactOf({ contact: undefined })).toBeUndefined();
  const pages = property(webUrl({ validSchemes: ['https'] }), (contact) => {
    expect(contactSchema.safeParse(contact).success).toBe(true);
    expect(contactOf({ contact })!.link).toBe(contact);
  });
  assert(pages);
  const mails = property(emailAddress(), (contact) => {
    if (!contactSchema.safeParse(contact).success) return;
    expect(contactOf({ contact })!.link).toBe(`mailto:${contact}`);
  });
  assert(mails);
});

test.each(['', 'write to us', 'http://b.example/', 'mailto:a@b.example', 'javascript:alert(1)'])(
  'anything else is refused in a sentence: %j',
  (contact) => {
    expect(contactSchema.safeParse(contact).error!.issues[0]!.message).toBe(
      'a contact is an e-mail address, or an address that begins with https://',
    );
  },
);
