/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    reading?: import('./components/reading.ts').Reading;
  }
}
