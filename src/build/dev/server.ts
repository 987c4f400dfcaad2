import type { AstroIntegration } from 'astro';

/** Vite's development server, as Astro types it. */
export type Server = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];
