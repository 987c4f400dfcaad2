import { headers } from './headers.ts';
import { contentType, mediaTypes } from '../site/media-type.ts';

/** A Caddyfile. SITE is the domain, for which Caddy gets its certificate; ROOT is the folder. */
export function caddy(): string {
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) => `~\\${ending}$ "${contentType(type)}"`,
  );
  const maps = [
    map('content_type', [
      ...types,
      '~/$ "text/html; charset=utf-8"',
      'default application/octet-stream',
    ]),
    ...headers.flatMap(({ name, value, except }) =>
      except
        ? map(variable(name), [
            `~${except.at.source.replaceAll('\\/', '/')} "${except.value}"`,
            `default "${value}"`,
          ])
        : [],
    ),
  ];
  const headerLines = headers.map(
    ({ name, value, except }) => `\t\t${name} "${except ? `{${variable(name)}}` : value}"`,
  );
  return `# Made from src/publish/headers.ts with: npm run hosting
(files) {
	root * {$ROOT:/srv/www}
${maps.join('\n')}
	header {
		Content-Type {content_type}
${headerLines.join('\n')}
		-Server
	}
	# Compressed beforehand by "npm run compress".
	file_server {
		precompressed br gzip
	}
}

{$SITE::8080} {
	import files
	handle_errors {
		# In this order, so that the headers are those of the page that is sent.
		route {
			rewrite * /404.html
			import files
		}
	}
}
`;
}

function map(name: string, lines: string[]): string {
  return `\tmap {path} {${name}} {\n${lines.map((line) => `\t\t${line}`).join('\n')}\n\t}`;
}

function variable(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}
