/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page?: import('./views/page-context.ts').PageContext;
  }
}
