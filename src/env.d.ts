/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page?: import('./components/page-context.ts').PageContext;
  }
}
