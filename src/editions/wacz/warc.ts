/** A WARC file and its index: for each file of the site the response of a host, and the request that leads to it. */
import { getSurt, WARCRecord, WARCSerializer } from 'warcio';
import type { Capture } from './captures.ts';
import { uuidOf } from './uuid.ts';

export interface Warc {
  /** The records, each compressed separately for random access. */
  content: Buffer;
  /** The position of each response, as sorted lines of CDXJ. */
  index: string;
}

/**
 * Writes captures as WARC.
 * @param filename of the WARC file, for its index
 * @param about what the file says of itself, in its first record
 */
export async function warcOf(
  captures: Capture[],
  date: Date,
  filename: string,
  about: Record<string, string>,
): Promise<Warc> {
  const chunks: Uint8Array[] = [];
  const lines: string[] = [];
  let offset = 0;
  const write = async (record: WARCRecord) => {
    // Compressed in JavaScript, so that the bytes are the same on every machine.
    const chunk = await WARCSerializer.serialize(record, { gzip: true, preferPako: true });
    chunks.push(chunk);
    offset += chunk.length;
    return chunk.length;
  };
  await write(informationOf(about, date, filename));
  for (const capture of captures) {
    const { request, response } = recordsOf(capture, date);
    const at = offset;
    const length = await write(response);
    lines.push(indexLine(capture, date, response, { length, offset: at, filename }));
    await write(request);
  }
  const index = lines.toSorted((a, b) => (a < b ? -1 : 1)).join('');
  return { content: Buffer.concat(chunks), index };
}

function informationOf(about: Record<string, string>, date: Date, filename: string): WARCRecord {
  const id = uuidOf('warcinfo', filename, JSON.stringify(about));
  const options = {
    date: date.toISOString(),
    warcVersion: 'WARC/1.1' as const,
    warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${id}>` },
    filename,
  };
  return WARCRecord.createWARCInfo(options, about);
}

function recordsOf({ url, mediaType, content }: Capture, date: Date) {
  const { host, pathname } = new URL(url);
  const header = (type: string) => `<urn:uuid:${uuidOf(type, url, content)}>`;
  const common = { url, date: date.toISOString(), warcVersion: 'WARC/1.1' as const };
  const response = WARCRecord.create(
    {
      ...common,
      type: 'response',
      warcHeaders: { 'WARC-Record-ID': header('response') },
      statusline: 'HTTP/1.1 200 OK',
      httpHeaders: {
        'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
        'Content-Length': String(content.length),
      },
    },
    [content],
  );
  const request = WARCRecord.create({
    ...common,
    type: 'request',
    warcHeaders: {
      'WARC-Record-ID': header('request'),
      'WARC-Concurrent-To': header('response'),
    },
    statusline: `GET ${pathname} HTTP/1.1`,
    httpHeaders: { Host: host },
  });
  return { request, response };
}

/** https://specs.webrecorder.net/cdxj/0.1.0/ */
function indexLine(
  { url, mediaType }: Capture,
  date: Date,
  response: WARCRecord,
  place: { length: number; offset: number; filename: string },
): string {
  const seconds = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const fields = {
    url,
    mime: mediaType,
    status: 200,
    digest: response.warcPayloadDigest,
    ...place,
  };
  return `${getSurt(url)} ${seconds} ${JSON.stringify(fields)}\n`;
}
