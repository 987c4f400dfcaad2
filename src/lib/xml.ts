/** Markup, which a template inserts without escaping. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | undefined | Xml | readonly Xml[];

/**
 * A template tag for markup: escapes values, except markup itself; `undefined` becomes nothing. The items of a list are
 * separated by the white space before it, so that each gets a line of its own where the first has one.
 */
export function xml(strings: TemplateStringsArray, ...values: Value[]): Xml {
  const texts = values.map((value, index) => {
    if (value instanceof Xml) return value.text;
    if (!Array.isArray(value)) {
      const text = String(value ?? '');
      return strings[index]!.endsWith('="') ? inAttribute(text) : escape(text);
    }
    const separator = /\s*$/.exec(strings[index]!)![0];
    return value.map(({ text }: Xml) => text).join(separator);
  });
  return new Xml(String.raw({ raw: strings }, ...texts));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make a space of the first two in an attribute, and a line feed of the last.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes a text for the content of an element, or an attribute in double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => entities[character]!);
}

const namespaces: Record<string, string> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** The elements of HTML that are never closed: readers that take XHTML for HTML do not know others without content. */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Names of SVG with capitals, which our HTML parser makes small. https://html.spec.whatwg.org/#parsing-main-inforeign */
const capitals = new Map(
  'animateMotion animateTransform clipPath feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject linearGradient radialGradient textPath'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

/** An element of an HTML page as XML. Comments are left out. */
export function xmlOf(element: Element): Xml {
  const name = capitals.get(element.localName) ?? element.localName;
  const attributes = element.getAttributeNames().map((each) => [each, element.getAttribute(each)!]);
  const namespace = namespaces[name];
  if (namespace && !element.hasAttribute('xmlns')) attributes.unshift(['xmlns', namespace]);
  const start = attributes.map(([key, value]) => ` ${key}="${inAttribute(value!)}"`).join('');
  if (voids.has(name)) return new Xml(`<${name}${start}/>`);
  return new Xml(`<${name}${start}>${contentOf(element).text}</${name}>`);
}

/** What stands in an element, as XML. */
export function contentOf(element: Element): Xml {
  return new Xml([...element.childNodes].map(markupOf).join(''));
}

function markupOf(node: ChildNode): string {
  if (node.nodeType === 1) return xmlOf(node as Element).text;
  return node.nodeType === 3 ? escape(node.textContent ?? '') : '';
}

function inAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
}
