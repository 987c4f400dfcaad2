/**
 * Queries as people type them, none of them only a title, and the ids that answer them. Those that are held out were
 * written before the lists of `content/<lang>/asked.yaml`, and never go into them: they show how search answers a
 * stranger.
 */
export interface Asked {
  query: string;
  /** The ids of what answers it. */
  answers: string[];
}

/** Lines of "query → id id". */
const read = (lines: string): Asked[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('→') as [string, string])
    .map(([query, ids]) => ({ query: query.trim(), answers: ids.trim().split(' ') }));

export const asked: Record<string, { heldOut: Asked[]; others: Asked[] }> = {
  fr: {
    heldOut: read(`
      pourquoi kim kardashian a quitté instagram → what-happened stated-reasons the-announcement what-freezing-meant
      kim k instagram 24h → what-freezing-meant the-announcement what-happened
      est ce que ca a marché → what-cannot-be-known cannot-be-known changes-at-facebook
      facebook a perdu combien d'argent → revenue-by-quarter what-cannot-be-known share-price
      les fondateurs de stop hate for profit → six-founders
      coca cola boycott facebook → three-without-joining coca-cola
      trump message pillage → posts-of-may
      birmanie rohingya → hate-on-platforms
      difference mesinformation desinformation → false-information disinformation misinformation
      zuckerberg a dit quoi sur les annonceurs → first-answers
      leonardo dicaprio → who-took-part leonardo-dicaprio
      reponse de facebook au boycott → first-answers facebook-silence meeting-of-7-july
      unilever pub → turning-point unilever
      negation de la shoah sur facebook → october-bans holocaust-denial
      qanon interdit → october-bans qanon
      elon musk twitter → what-became-of-the-coalition since-then elon-musk
      combien de marques en tout → how-many
      milice kenosha → kenosha
      le boycott a t il fait baisser les revenus → revenue-by-quarter quarter-before-the-pause what-cannot-be-known
      petites entreprises pub facebook → who-stayed large-and-small-advertisers
      verifier si un article est vrai → reading-one-article confirmed
      critiques contre le gel → reactions
      26 juin 2020 → turning-point share-price unilever-pauses-ads zuckerberg-announces-rules zuckerberg-tells-staff
      moderation meta 2025 → since-then 
      nouvelle zelande video → hate-on-platforms christchurch-video
      audit laura murphy → civil-rights-audit laura-murphy
      elexions americaines → elections-and-democracy
      cours emi fake news → teach/pourquoi-cette-protestation.html pour-la-classe.html teach/l-article-a-l-epreuve.html
      fiche élève boycott → teach/le-boycott.html pour-la-classe.html
      exercice vérifier une information → teach/l-article-a-l-epreuve.html pour-la-classe.html
      quiz sur la haine en ligne → teach/pourquoi-cette-protestation.html pour-la-classe.html
      séance pour des élèves de troisième → pour-la-classe.html teach/le-gel.html teach/la-coalition.html
      activité en classe sur les réseaux sociaux → pour-la-classe.html teach/le-gel.html teach/pourquoi-cette-protestation.html
      elle a supprimé son insta ? → what-freezing-meant
      combien elle a d'abonnés → the-announcement
      les gens ont critiqué → reactions
      attentat mosquee nouvelle zelande → hate-on-platforms christchurch-video
      génocide birmanie facebook → hate-on-platforms un-inquiry-on-myanmar
      trump george floyd message → posts-of-may trump-post-left-up
      employés facebook grève virtuelle → posts-of-may employees-walk-out
      groupes prives facebook c'est quoi → private-group private-groups
      fusillade kenosha milice facebook → kenosha kenosha-guard
      qui sont les organisateurs → six-founders
      c'est quoi la naacp → naacp
      discour de sacha baron cohen → before-the-campaign sacha-baron-cohen baron-cohen-speech
      premiere entreprise a boycotter → first-brands the-north-face-joins
      ben et jerry → ben-and-jerrys ben-and-jerrys-joins
      cocacola a arrété la pub ? → three-without-joining coca-cola coca-cola-pauses-ads
      combien d'entreprises → how-many
      audit independant → outside-audits third-party-audit
      les annonceurs ont ils été remboursés → civil-rights-and-refunds
      vice president droits civiques → civil-rights-and-refunds austin-named roy-austin
      aide aux victimes de haine → help-for-targets
      visio avec zuckerberg juillet → meeting-of-7-july video-meeting
      c'est quoi garm → garm
      facebook interdit qanon → october-bans qanon-accounts-banned
      combien facebook a gagné en 2020 → revenue-by-quarter annual-results
      la bourse a chuté → share-price share-falls
      qui sont les annonceurs de facebook → large-and-small-advertisers
      retour de coca sur facebook → brands-return coca-cola-resumes-ads
      quantité de haine sur facebook → measuring-hate
      stop hate for profit existe encore → what-became-of-the-coalition
      facebook devient meta → since-then company-becomes-meta meta
      l'article est il vrai → confirmed
      ce qui est trompeur dans l'article → needs-context
      correlation causalité → correlation-and-causation
      propagande definition → propaganda false-information
      qui a fait ce site → a-propos.html
      peut on réutiliser les textes → a-propos.html
      antisemitisme → antisemitism
      lanceuse alerte facebook → since-then frances-haugen haugen-documents
    `),
    others: read(`
      qui a lancé la campagne → six-founders
      les marques qui ont boycotté → first-brands
      stars qui ont participé → who-took-part
      ca a servi a quoi → what-cannot-be-known changes-at-facebook cannot-be-known
      c'etait quand le gel → what-happened one-day-freeze
      chute en bourse → share-price
      fake news → false-information
      boicot facebook → le-boycott.html what-was-asked advertiser-boycott first-brands
      advertisers → large-and-small-advertisers
      17 septembre → new-rules-for-groups rules-of-17-september
      le 7 juillet → meeting-of-7-july video-meeting
      16/09/2020 → what-happened one-day-freeze
      etats unis → elections-and-democracy ftc-fines-facebook large-and-small-advertisers
      etats-unis election → elections-and-democracy
      celebrites → who-took-part
      starbuks → starbucks three-without-joining
      zukerberg → mark-zuckerberg
      kim kardashan → kim-kardashian-west the-announcement
      c est quoi geler son compte → what-freezing-meant
      pourquoi boycotter facebook → stated-reasons what-was-asked advertiser-boycott
      groupes privés danger → private-groups private-group
      remboursement pub → civil-rights-and-refunds
      harcelement en ligne → help-for-targets
      antivax → october-bans
      desinformaton → disinformation false-information
      l'accord avec les annonceurs youtube → advertisers-agreement
      naacp → naacp
      color of change → color-of-change
      sacha baron cohen discours → before-the-campaign sacha-baron-cohen
      jennifer lawrence → who-took-part jennifer-lawrence
      the north face → first-brands the-north-face
      combien gagne facebook → revenue-by-quarter
      chiffre d'affaires 2020 → revenue-by-quarter
      1200 entreprises → how-many
      microsoft a arreté ses pubs → three-without-joining microsoft microsoft-stops-us-ads
      quand les marques sont revenues → brands-return
      facebook papers haugen → since-then frances-haugen
      meta changement de nom → since-then meta
      pourquoi facebook n'a rien fait contre trump → posts-of-may
      salaries de facebook greve → posts-of-may
      les dix demandes → ten-in-brief
      boogaloo → removing-groups boogaloo
      olocauste facebook → holocaust-denial october-bans holocaust-denial-banned
      facebook a-t-il répondu à kim → facebook-silence facebook-declines-to-comment
      c'est quoi un gel → what-freezing-meant account-freeze
      qui a suivi kim kardashian → who-took-part
      debut du boycott → launch-day what-was-asked
      qui a refusé de boycotter → who-stayed
      qu'est ce qu'ils demandaient à facebook → ten-in-brief
      zuckerberg a dit a ses employés → first-answers zuckerberg-tells-staff
      les marques ont perdu de l'argent → shares-of-those-who-paused
      est-ce que ça a changé quelque chose → changes-at-facebook
      cours sur la désinformation 4e → pour-la-classe.html teach/pourquoi-cette-protestation.html teach/l-article-a-l-epreuve.html
      c'est quoi une milice → militia-group
      exercice sur l'argent → teach/l-argent.html
      tweet de kim → the-announcement
      instagram a fermé ? → what-freezing-meant reactions
      pourquoi ça s'appelle stop hate for profit → stop-hate-for-profit six-founders
      desinfomation → disinformation false-information
      reaction de zuckerberg → first-answers
      antisémitsme → antisemitism
      theorie du complo → conspiracy-theory
      quelles marques n'ont jamais arrêté → who-stayed
      effet du boycott sur le cours → share-price shares-of-those-who-paused
      la campagne de l'été c'était quoi → six-founders launch-day what-was-asked ten-in-brief
      le discours de haine est il interdit → hate-speech
      lanceur d'alerte → since-then frances-haugen haugen-documents
      million de groupes → rules-of-17-september removing-groups
      qui vérifie les faits → fact-checking policies-and-elections
      combien de temps dure la pause → what-was-asked
      définition de prévalence → prevalence
      que dit l'audit → civil-rights-audit audit-report-published
      chronologie des évènements → chronologie.html
      mark ruffalo → who-took-part mark-ruffalo
      verizon → turning-point verizon verizon-pauses-ads
      qu'est ce que l'article ne dit pas → what-it-leaves-out
    `),
  },
  en: {
    heldOut: read(`
      why did kim kardashian leave instagram → what-happened stated-reasons the-announcement what-freezing-meant
      kim k instagram 24 hours → what-freezing-meant the-announcement what-happened
      was it successful → what-cannot-be-known cannot-be-known changes-at-facebook
      how much money did facebook lose → revenue-by-quarter what-cannot-be-known share-price
      who founded stop hate for profit → six-founders
      coca cola facebook ads → three-without-joining coca-cola
      trump looting → posts-of-may
      myanmar genocide → hate-on-platforms
      misinformation vs disinformation → false-information disinformation misinformation
      zuckerberg advertisers come back → first-answers
      leonardo dicaprio → who-took-part leonardo-dicaprio
      facebook response to boycott → first-answers facebook-silence meeting-of-7-july
      unilever ads → turning-point unilever
      holocaust denial ban → october-bans holocaust-denial
      qanon banned → october-bans qanon
      elon musk twitter → what-became-of-the-coalition since-then elon-musk
      number of brands → how-many
      kenosha militia → kenosha
      did revenue go down → revenue-by-quarter quarter-before-the-pause what-cannot-be-known
      small businesses facebook ads → who-stayed large-and-small-advertisers
      how to check a news story → reading-one-article
      criticism of the freeze → reactions
      june 26 2020 → turning-point share-price unilever-pauses-ads zuckerberg-announces-rules zuckerberg-tells-staff
      fact checking meta 2025 → since-then 
      new zealand video → hate-on-platforms christchurch-video
      laura murphy audit → civil-rights-audit laura-murphy
      holocost denial facebook → holocaust-denial october-bans holocaust-denial-banned
      elecshun lies → elections-and-democracy policies-and-elections
      fact checking lesson for students → for-teachers.html teach/checking-the-article.html
      worksheet on the boycott → teach/the-boycott.html for-teachers.html
      quiz about hate speech → teach/why-they-protested.html for-teachers.html
      classroom activity media literacy → teach/checking-the-article.html for-teachers.html
      lesson plan kim kardashian freeze → teach/the-freeze.html for-teachers.html
      discussion questions for students → for-teachers.html teach/the-ten-recommendations.html teach/the-freeze.html teach/the-boycott.html
      what did facebook say about the freeze → facebook-silence facebook-declines-to-comment
      did she delete her instagram → what-freezing-meant
      how many followers did she have → the-announcement
      which celebrities joined kim → who-took-part
      was it just one day → reactions what-freezing-meant
      new zealand mosque shooting live video → hate-on-platforms christchurch-video
      rohingya genocide facebook → hate-on-platforms un-inquiry-on-myanmar
      trump post facebook didnt delete → posts-of-may trump-post-left-up
      are private groups bad → private-groups private-group
      kenosha shooting facebook militia page → kenosha kenosha-guard
      who runs stop hate for profit → six-founders stop-hate-for-profit
      what is the naacp → naacp
      sacha baron cohen speach → before-the-campaign sacha-baron-cohen baron-cohen-speech
      when did the boycot start → launch-day
      first company to quit facebook ads → first-brands the-north-face-joins
      ben and jerrys → ben-and-jerrys ben-and-jerrys-joins
      did cocacola stop advertising → three-without-joining coca-cola coca-cola-pauses-ads
      how many companies → how-many
      independent audit → outside-audits third-party-audit
      did advertisers get there money back → civil-rights-and-refunds
      vice president of civil rights → civil-rights-and-refunds austin-named roy-austin
      help for people who get hate online → help-for-targets
      what did mark zuckerberg say to employees → first-answers zuckerberg-tells-staff
      zoom meeting zuckerberg july → meeting-of-7-july video-meeting
      what is garm → garm
      did facebook ban qanon → october-bans qanon-accounts-banned
      how much money did facebook make in 2020 → revenue-by-quarter annual-results
      did the stock go down → share-price share-falls
      who are facebooks advertisers → large-and-small-advertisers
      when did coke come back to facebook → brands-return coca-cola-resumes-ads
      how much hate is there on facebook → measuring-hate
      is stop hate for profit still going → what-became-of-the-coalition
      facebook renamed meta → since-then company-becomes-meta meta
      misleading parts of the article → needs-context
      difference between correlation and causation → correlation-and-causation
      propoganda meaning → propaganda
      who made this website → about.html
      can i reuse this → about.html
    `),
    others: read(`
      who started the campaign → six-founders
      brands that boycotted facebook → first-brands
      stars who took part → who-took-part
      did it work → what-cannot-be-known
      when was the freeze → what-happened one-day-freeze
      stock drop → share-price
      fake news → false-information
      boicot facebook → the-boycott.html what-was-asked advertiser-boycott first-brands
      annonceurs → large-and-small-advertisers
      17 September → new-rules-for-groups rules-of-17-september
      July 7 → meeting-of-7-july video-meeting
      9/16/2020 → what-happened one-day-freeze
      US election → elections-and-democracy
      anti-vaccination ads → october-bans
      celebs → who-took-part
      starbuks → starbucks three-without-joining
      zukerberg → mark-zuckerberg
      kim kardashan → kim-kardashian-west the-announcement
      what does freezing your account mean → what-freezing-meant
      why boycott facebook → stated-reasons what-was-asked advertiser-boycott
      private groups danger → private-groups private-group
      refund ads → civil-rights-and-refunds
      online bullying → help-for-targets
      antivaxxers → october-bans
      disinformaton → disinformation false-information
      youtube deal with advertisers → advertisers-agreement
      naacp → naacp
      color of change → color-of-change
      sacha baron cohen speech → before-the-campaign sacha-baron-cohen
      jennifer lawrence → who-took-part jennifer-lawrence
      north face → first-brands the-north-face
      how much does facebook earn → revenue-by-quarter
      facebook revenue 2020 → revenue-by-quarter
      1200 companies → how-many
      microsoft stopped its ads → three-without-joining microsoft microsoft-stops-us-ads
      when did brands come back → brands-return
      facebook papers whistleblower → since-then frances-haugen
      why did facebook change its name → since-then meta
      why didn't facebook remove trump's posts → posts-of-may
      facebook employees walkout → posts-of-may
      the ten demands → ten-in-brief
      boogaloo → removing-groups boogaloo
      did facebook respond to kim → facebook-silence facebook-declines-to-comment
      what does freeze mean → what-freezing-meant account-freeze
      did people make fun of it → reactions
      facebook workers protest → posts-of-may employees-walk-out
      big companies that refused → who-stayed
      what did they ask facebook to do → ten-in-brief
      did companies lose money by boycotting → shares-of-those-who-paused
      did anything change → changes-at-facebook
      lesson on hate speech for year 9 → for-teachers.html teach/why-they-protested.html teach/what-came-after.html teach/facebooks-response.html
      what is a militia → militia-group
      homework about the money → teach/the-money.html
      kims tweet → the-announcement
      did instagram shut down → what-freezing-meant reactions
      why is it called stop hate for profit → stop-hate-for-profit six-founders
      misinfromation → misinformation false-information
      zuckerbergs reaction → first-answers
      antisemetism → antisemitism
      conspirasy theories → conspiracy-theory removing-groups
      which brands never stopped → who-stayed
      boycott effect on stock price → share-price shares-of-those-who-paused
      what was the summer campaign about → six-founders launch-day what-was-asked ten-in-brief
      is hate speech illegal → hate-speech
      facebook whistle blower → since-then frances-haugen haugen-documents
      two million groups → rules-of-17-september removing-groups
      who checks the facts → fact-checking policies-and-elections
      how long was the pause → what-was-asked
      meaning of prevalence → prevalence
      what did the audit find → civil-rights-audit audit-report-published
      timeline of events → timeline.html
      was mark ruffalo in it → who-took-part mark-ruffalo
      verizon ads youtube → turning-point verizon verizon-pauses-ads
      does the article leave anything out → what-it-leaves-out
    `),
  },
};
