/** The blocks that authors use in MDX, by the names under which they use them. */
import Anchor from './Anchor.astro';
import Cite from './Cite.astro';
import Contact from './Contact.astro';
import Disputed from './Disputed.astro';
import Entity from './Entity.astro';
import Fact from './Fact.astro';
import Figure from './Figure.astro';
import Key from './Key.astro';
import Quote from './Quote.astro';
import Term from './Term.astro';

export const blocks = {
  a: Anchor,
  Cite,
  Contact,
  Disputed,
  Entity,
  Fact,
  Figure,
  Key,
  Quote,
  Term,
};
