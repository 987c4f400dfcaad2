import { caddy } from './caddy.ts';
import { nginx } from './nginx.ts';

/** The configurations that are kept in the project, by path. */
export function configurations(): Record<string, string> {
  return { 'hosting/nginx.conf': nginx(), 'hosting/Caddyfile': caddy() };
}
