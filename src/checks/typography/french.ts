import type { TypographyPattern } from './pattern.ts';

/** Words often written without the accent of their capital. */
const accented: Record<string, string> = {
  'Etats-Unis': 'États-Unis',
  Etat: 'État',
  Etats: 'États',
  Ecole: 'École',
  Ecoles: 'Écoles',
  Ecrire: 'Écrire',
  Edition: 'Édition',
  Editions: 'Éditions',
  Egalement: 'Également',
  Eglise: 'Église',
  Election: 'Élection',
  Elections: 'Élections',
  Epoque: 'Époque',
  Equipe: 'Équipe',
  Etant: 'Étant',
  Etape: 'Étape',
  Etude: 'Étude',
  Etudes: 'Études',
  Evénement: 'Événement',
  Evénements: 'Événements',
  Ca: 'Ça',
  'A partir': 'À partir',
  'A propos': 'À propos',
  'A la': 'À la',
  'A l’': 'À l’',
  'A cause': 'À cause',
  'A cette': 'À cette',
  'A ce': 'À ce',
  'A noter': 'À noter',
};

const ordinals = ['premier', 'deuxième', 'troisième', 'quatrième'];

/** According to the Lexique des règles typographiques en usage à l’Imprimerie nationale. */
export const french: TypographyPattern[] = [
  {
    code: 'TYPO-FR-SPACE',
    pattern: /[^\s;!?:…(«]([;!?])/g,
    message: 'French puts a space before ; ! and ?',
    fix: ([match, mark]) => `Write "${match.slice(0, -1)} ${mark}".`,
  },
  {
    code: 'TYPO-FR-SPACE',
    // Not in an address (https://) or a time (10:30).
    pattern: /(?:[^\s:\d]|\d(?!:\d)):(?!\/\/)/g,
    message: 'French puts a space before a colon.',
    fix: ([match]) => `Write "${match.slice(0, -1)} :".`,
  },
  {
    code: 'TYPO-FR-SPACE',
    pattern: /«(?=\S)|(?<=\S)»/g,
    message: 'French puts spaces inside guillemets.',
    fix: () => 'Write "« … »".',
  },
  {
    code: 'TYPO-FR-QUOTES',
    pattern: /[“”]/g,
    message: 'This is an English quotation mark.',
    fix: ([mark]) => `Write "${mark === '“' ? '« ' : ' »'}".`,
  },
  {
    code: 'TYPO-FR-QUARTER',
    pattern: /(?<![\p{L}\d])Q([1-4])(?![\p{L}\d])/gu,
    message: 'French does not number quarters with a Q.',
    fix: ([, number]) => `Write "${ordinals[Number(number) - 1]} trimestre".`,
  },
  {
    code: 'TYPO-FR-CAPITAL',
    pattern: new RegExp(
      `(?<![\\p{L}’])(?:${Object.keys(accented)
        .toSorted((a, b) => b.length - a.length)
        .map((word) => (word.endsWith('’') ? word : `${word}(?!\\p{L})`))
        .join('|')})`,
      'gu',
    ),
    message: 'French capitals keep their accents.',
    fix: ([word]) => `Write "${accented[word]}".`,
  },
  {
    code: 'TYPO-FR-NUMBER',
    pattern: /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g,
    message: 'French separates thousands with a space.',
    fix: ([number]) => `Write "${number.replaceAll(',', ' ')}".`,
  },
  {
    code: 'TYPO-FR-NUMBER',
    // Not a decimal: CC BY 4.0, WCAG 2.2, 1.2.3.
    pattern: /(?<![\d.]|\p{Lu}{2}\s|version\s)\d+\.\d+(?![\d.]*\d)/gu,
    message: 'French writes decimals with a comma.',
    fix: ([number]) => `Write "${number.replace('.', ',')}".`,
  },
];
