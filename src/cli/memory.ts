/**
 * Lets the bundler give back the memory that it no longer needs; its allocator would keep some two megabytes
 * for each chapter until the end. It is told when it is loaded: import this first.
 * https://microsoft.github.io/mimalloc/environment.html
 */
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
