import { headers } from './headers.ts';
import { contentType, mediaTypes } from '../site/media-type.ts';

/** A whole configuration for nginx. Values that differ by path are maps: `add_header` would not inherit. */
export function nginx(): string {
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) => `    "${contentType(type)}" ${ending.slice(1)};`,
  );
  const maps = headers.flatMap(({ name, value, except }) =>
    except
      ? `  map $uri ${variable(name)} {
    default "${value}";
    "~${except.at.source.replaceAll('\\/', '/')}" "${except.value}";
  }`
      : [],
  );
  const headerLines = headers.map(
    ({ name, value, except }) =>
      `    add_header ${name} "${except ? variable(name) : value}" always;`,
  );
  return `# Made from src/publish/headers.ts with: npm run hosting
events {}

http {
  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  sendfile on;
  tcp_nopush on;
  server_tokens off;

${maps.join('\n')}

  server {
    listen 8080;
    root /srv/www;
    error_page 404 /404.html;

    # Compressed beforehand by "npm run compress". With ngx_brotli, Brotli first:
    # brotli_static on;
    gzip_static on;
    gzip_vary on;

${headerLines.join('\n')}
  }
}
`;
}

/** nginx names variables without hyphens: $cache_control. */
function variable(header: string): string {
  return `$${header.toLowerCase().replaceAll('-', '_')}`;
}
