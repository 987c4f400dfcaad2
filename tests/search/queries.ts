/** What readers look for, and the id of what must answer: first, or among the first three. */
export interface Query {
  query: string;
  first?: string;
  amongThree?: string;
}

// A table reads best with one query a line.
// prettier-ignore
export const queries: Record<string, Query[]> = {
  fr: [
    // Plain words of the story
    { query: 'célébrités', amongThree: 'who-took-part' },
    { query: 'annonceurs', amongThree: 'what-was-asked' },
    { query: 'lécole', first: 'pour-la-classe.html' },
    { query: 'groupes privés', amongThree: 'private-groups' },
    { query: 'élections', amongThree: 'elections-and-democracy' },
    { query: 'chiffre d’affaires', amongThree: 'revenue-by-quarter' },
    { query: 'cours de l’action', amongThree: 'share-price' },
    { query: 'les dix recommandations', first: 'les-dix-recommandations.html' },
    { query: 'semaine d’action', first: 'week-of-action' },
    { query: 'organisations fondatrices', first: 'six-founders' },
    { query: 'audits', amongThree: 'outside-audits' },
    { query: 'réunion du 7 juillet', first: 'meeting-of-7-july' },
    { query: 'mesurer la haine', first: 'measuring-hate' },
    // Questions
    { query: 'que voulait dire geler', first: 'what-freezing-meant' },
    { query: 'pourquoi les célébrités ont gelé leurs comptes', amongThree: 'what-freezing-meant' },
    { query: 'combien d’entreprises ont participé', first: 'how-many' },
    // Accents wrong or missing, capitals, singular and plural, elisions
    { query: 'celebrite', amongThree: 'who-took-part' },
    { query: 'ELECTION', amongThree: 'elections-and-democracy' },
    { query: 'recommandation en bref', first: 'ten-in-brief' },
    { query: "l'annonce", amongThree: 'the-announcement' },
    { query: 'l’accord avec les annonceurs', first: 'advertisers-agreement' },
    { query: 'la premiere marque', amongThree: 'first-brands' },
    { query: 'remboursement', amongThree: 'civil-rights-and-refunds' },
    // Names
    { query: 'Kim Kardashian', amongThree: 'kim-kardashian-west' },
    { query: 'zuckerberg', first: 'mark-zuckerberg' },
    { query: 'Sacha Baron Cohen', first: 'sacha-baron-cohen' },
    { query: 'NAACP', first: 'naacp' },
    { query: 'coca cola', first: 'coca-cola' },
    { query: 'Kenosha', amongThree: 'kenosha' },
    { query: 'Facebook', first: 'facebook-platform' },
    { query: 'starbucks', first: 'starbucks' },
    // Terms by their exact name
    { query: 'coalition', amongThree: 'coalition' },
    { query: 'désinformation', first: 'disinformation' },
    { query: 'desinformations', first: 'disinformation' },
    { query: 'boycott publicitaire', first: 'advertiser-boycott' },
    { query: 'discours de haine', amongThree: 'hate-speech' },
    { query: 'negationisme', amongThree: 'holocaust-denial' },
  ],
  en: [
    // Plain words of the story
    { query: 'celebrities', amongThree: 'who-took-part' },
    { query: 'advertisers', amongThree: 'advertisers-agreement' },
    { query: 'private groups', amongThree: 'private-groups' },
    { query: 'elections', amongThree: 'elections-and-democracy' },
    { query: 'revenue', amongThree: 'revenue-by-quarter' },
    { query: 'share price', first: 'share-price' },
    { query: 'ten recommendations', first: 'the-ten-recommendations.html' },
    { query: 'week of action', first: 'week-of-action' },
    { query: 'founders', amongThree: 'six-founders' },
    { query: 'audits', amongThree: 'civil-rights-audit' },
    { query: 'meeting 7 July', first: 'meeting-of-7-july' },
    { query: 'measuring hate', first: 'measuring-hate' },
    // Questions
    { query: 'what did freezing mean', first: 'what-freezing-meant' },
    { query: 'why did celebrities freeze their accounts', amongThree: 'stated-reasons' },
    { query: 'how many companies took part', first: 'how-many' },
    // Accents where there are none, capitals, singular and plural, apostrophes
    { query: 'célébrities', amongThree: 'who-took-part' },
    { query: 'ELECTION', amongThree: 'elections-and-democracy' },
    { query: 'recommendation in brief', first: 'ten-in-brief' },
    { query: "advertisers' agreement", first: 'advertisers-agreement' },
    { query: 'Facebook’s first answers', first: 'first-answers' },
    { query: 'first brand', amongThree: 'first-brands' },
    { query: 'refund', amongThree: 'civil-rights-and-refunds' },
    // Names
    { query: 'Kim Kardashian', amongThree: 'kim-kardashian-west' },
    { query: 'zuckerberg', first: 'mark-zuckerberg' },
    { query: 'Jessica González', first: 'jessica-gonzalez' },
    { query: 'jessica gonzalez', first: 'jessica-gonzalez' },
    { query: 'NAACP', first: 'naacp' },
    { query: 'coca cola', first: 'coca-cola' },
    { query: 'Kenosha', amongThree: 'kenosha' },
    { query: 'Facebook', first: 'facebook-platform' },
    { query: 'starbucks', first: 'starbucks' },
    // Terms by their exact name
    { query: 'coalition', amongThree: 'coalition' },
    { query: 'disinformation', first: 'disinformation' },
    { query: 'advertiser boycott', first: 'advertiser-boycott' },
    { query: 'hate speech', amongThree: 'hate-speech' },
    { query: 'holocaust denial', first: 'holocaust-denial' },
  ],
};
