/** File names that Windows, macOS and Linux all take, made from titles in any language. */

import { deviceNames } from '../../lib/device-names.ts';
import { graphemesOf } from '../../lib/graphemes.ts';

/** So that the longest path still fits on Windows, wherever the folder is put. */
const longest = 80;

/** With any ending. */
const devices = new RegExp(String.raw`^${deviceNames}(?=\.|$)`, 'i');

/** A title as the name of a file or a folder, without an ending. */
export function nameFrom(title: string): string {
  const cleaned = title
    .normalize('NFC')
    // Before a colon French has a space: “Le gel : questions” is “Le gel - questions”.
    .replaceAll(/\s*[:|]\s*/g, ' - ')
    .replaceAll(/[<>"/\\?*]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/\s+/g, ' ');
  const short = shorten(cleaned.replaceAll(/^[\s.~-]+|[\s.-]+$/g, ''));
  return short.replaceAll(/^[\s.~-]+|[\s.-]+$/g, '').replace(devices, '$&-') || '-';
}

/** At the end of a word, if there is one, and never inside of a letter with its marks. */
function shorten(name: string): string {
  if (bytes(name) <= longest) return name;
  let short = '';
  for (const grapheme of graphemesOf(name)) {
    if (bytes(short + grapheme) > longest) break;
    short += grapheme;
  }
  return short.replace(/(.{20,}) \S*$/u, '$1');
}

const bytes = (text: string) => Buffer.byteLength(text);

/** Gives names in one folder: no two are the same for a file system that does not tell capitals or accents apart. */
export function namer(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const name = nameFrom(title);
    const free = [name, ...Array.from({ length: taken.size + 1 }, (_, at) => `${name} ${at + 2}`)];
    const found = free.find((each) => !taken.has(folded(each)))!;
    taken.add(folded(found));
    return found;
  };
}

const folded = (name: string) => name.normalize('NFKD').toLowerCase().toUpperCase();
