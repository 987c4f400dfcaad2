import type { AstroIntegration } from 'astro';

/** Vite’s server, as Astro hands it out. */
export type Server = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];
