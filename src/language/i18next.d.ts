import 'i18next';
import type ui from '../../content/en/ui.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof ui };
    // A misspelt key is a type error; a missing one stops the build.
    strictKeyChecks: true;
  }
}
