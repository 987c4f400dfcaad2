/** What routes share: lists of paths for `getStaticPaths`, and the page context. */
import { pageContext, type PageContext, type PageText } from '../views/page-context.ts';
import { localize, localizeAll, type LocalizedWork } from '../language/localize.ts';
import { chapterPage, requestedAddress } from '../work/address.ts';
import type { PageKind } from '../work/language.ts';
import type { Work } from '../work/work.ts';
import { theWork } from '../work/current.ts';

/** What Astro gives to a page and to an endpoint alike. */
interface Route {
  params: Record<string, string | undefined>;
  url: URL;
  locals: App.Locals;
}

/** The work in the language of a route. */
export function workOf({ params }: Pick<Route, 'params'>): LocalizedWork {
  return localize(theWork(), params['lang']!);
}

/**
 * Makes the page context and puts it into `Astro.locals`, for the components.
 * @param textsOf the texts that the page shows
 * @param hasCards whether it has cards; when absent, pages with texts have
 */
export function openPage(
  route: Route,
  textsOf: (localized: LocalizedWork) => PageText[] = () => [],
  hasCards?: boolean,
): PageContext {
  const localized = workOf(route);
  return (route.locals.page = pageContext(
    localized,
    requestedAddress(route.url),
    textsOf(localized),
    hasCards,
  ));
}

/** A path for each item of each language; the language is the parameter `lang`. */
export function pathsOf<Params extends object, Props>(
  itemsIn: (localized: LocalizedWork) => { params: Params; props: Props }[],
) {
  return localizeAll(theWork()).flatMap((localized) =>
    itemsIn(localized).map(({ params, props }) => ({
      params: { lang: localized.language, ...params },
      props,
    })),
  );
}

/** A path for each language. */
export function languagePaths() {
  return pathsOf(() => [{ params: {}, props: {} }]);
}

/** A path for each language, with the name of the page in a parameter that is called as its kind; none where the work has no such page. */
export function referencePaths(kind: PageKind) {
  return pathsOf(({ work, settings }) =>
    work.pages.includes(kind) ? [{ params: { [kind]: settings.pages[kind] }, props: {} }] : [],
  );
}

/** A path for each chapter in each language that has it. */
export function chapterPaths(
  languagesOf = (work: Work, _chapter: string) => [...work.languages.keys()],
) {
  return pathsOf(({ work, language }) =>
    work.outline
      .filter(({ chapter }) => languagesOf(work, chapter).includes(language))
      .map(({ chapter }) => ({
        params: { chapter: chapterPage(work, language, chapter) },
        props: { chapter },
      })),
  );
}
