import { type Theme, themesOf } from './plate-vocabulary.ts'
import { fold, readSubject, subjectLabels } from './reading/index.ts'

/** What words say that a drawing may use; each pattern is tested on folded words. */
const patterns = {
  portrait: /\b(?:portrait|autoportrait|buste|effigie|en buste|a mi-corps|tetes? d[e'] ?\w+)\b/,
  caricature: /portrait charge|caricature/,
  self: /autoportrait/,
  profile: /de profil|avers/,
  landscape:
    /\b(?:paysages?|vallees?|campagne|champs?|colline|sous-bois|clairiere|crepuscule|coucher de soleil|prairie|effet de neige)\b/,
  wood: /\b(?:forets?|sous-bois|bois|clairiere)\b/,
  mountain: /\b(?:montagnes?|montagneux|pic|mont|cirque|glacier|alpes|pyrenees)\b/,
  river:
    /\b(?:rivieres?|fleuve|berges?|bords? d[eu]|lac|etang|cascade|torrent|ruisseau|seine|garonne|loire|tarn|moulin)\b/,
  bridge: /\bponts?\b/,
  village: /\b(?:village|hameau|ferme|bourg|chaumieres?)\b/,
  sea: /(?<![-])\b(?:mer|marines?|plage|rivage|bord de mer|naufrage|cote|tempete|barques?|dunes?|voiliers?)\b/,
  harbour: /\b(?:port|quais?|bassin|docks?|chantier naval)\b/,
  cliff: /\b(?:falaises?|rochers?|ile|cap)\b/,
  building:
    /\b(?:vue d'architecture|architecture|maisons?|facade|palais|monument|hotel de ville|halle|capitole|porte|fontaine|gare|usine)\b/,
  street: /\b(?:rue|place|cadre urbain|boulevard|faubourg|ville|quartier)\b/,
  castle: /\b(?:chateau|fortifications?|forteresse|remparts?|donjon|tour|citadelle)\b/,
  ruin: /\bruines?|temple|colonne|arc de triomphe|thermes|amphitheatre\b/,
  interior: /\b(?:vue d'interieur|interieur|chambre|atelier|salon|cuisine|auberge)\b/,
  table: /\b(?:table|repas|boisson|beuverie|diner|banquet|cene|jeu de cartes)\b/,
  stillLife: /\b(?:nature morte|natures mortes|fruits?|pommes?|raisins?|peches|poires?|gibier|cuisine|vanite)\b/,
  bouquet: /\b(?:bouquets?|vase de fleurs|fleurs?|roses?|tulipes?|pivoines?|dahlias?|anemones?)\b/,
  battle:
    /\b(?:bataille|combat|cavalerie|cavaliers?|siege|charge|equestre|escarmouche|chasse a courre|tournoi|amazone|course de chevaux)\b/,
  crowd: /\b(?:foule|procession|fete|marche|cortege|foire|bal|ceremonie|entree)\b/,
  couple: /\b(?:couple|galanterie|etreinte|baiser|conversation|mariage|amoureux)\b/,
  scene: /\b(?:scenes?|groupe de figures|famille|portrait collectif|suite de scenes|histoire d)\b/,
  figure:
    /\b(?:figures?|en pied|debout|personnage|academie|etude d'homme|etude de femme|modele|representation humaine)\b/,
  nude: /\b(?:nus?|nues?|nudite|academie|baigneuses?|baigneur|odalisque|torse)\b/,
  antique:
    /\b(?:mythologi\w*|antique|a l'antique|allegorie|muse|deesse|dieu|venus|diane|apollon|jupiter|hercule|bacchus|minerve|nymphes?|satyre|mars|mercure|psyche|romaine?|romains|grec|draperie|toge)\b/,
  madonna: /\b(?:vierge a l'enfant|enfant jesus|madone|sainte famille|nativite|vierge|maternite)\b/,
  cross: /\b(?:crucifi\w*|crucifix|calvaire|christ en croix|golgotha|croix)\b/,
  angel: /\b(?:anges?|archange|annonciation|angelots?|cherubin)\b/,
  halo: /\b(?:saints?|saintes?|bibliques?|apotre|evangeliste|christ|jesus|martyre?|vierge|dieu le pere|miracle|prophete|ascension|assomption|resurrection|deploration|mise au tombeau|adoration)\b/,
  monk: /\b(?:moine|religieux|religieuse|nonne|ermite|franciscain|dominicain|pretre|abbe)\b/,
  bishop: /\b(?:eveque|archeveque|pape|cardinal|prelat|mitre|crosse)\b/,
  soldier:
    /\b(?:soldats?|militaire|officier|general|marechal|uniforme|garde|capitaine|colonel|sergent|grenadier|zouave|hussard|poilu)\b/,
  armour: /\b(?:armure|chevalier|cuirasse)\b/,
  helmet: /\b(?:casque)\b/,
  wig: /\b(?:perruque)\b/,
  ruff: /\b(?:fraise|collerette)\b/,
  beard: /\b(?:barbe|barbu|barbiche|vieillard|vieux)\b/,
  moustache: /\b(?:moustaches?)\b/,
  hat: /\b(?:chapeau|couvre-chef|haut-de-forme|canotier|capeline|beret|turban|casquette)\b/,
  coif: /\b(?:coiffe|bonnet|cornette|fichu|foulard|charlotte)\b/,
  veil: /\b(?:voile|nonne|religieuse|carmelite|abbesse|veuve)\b/,
  crown: /\b(?:couronne|roi|reine|empereur|imperatrice|souverain)\b/,
  jewel: /\b(?:bijou|bijoux|collier|perles?|boucles? d'oreille)\b/,
  laurel: /\b(?:laurier|couronne de laurier|empereur|tibere|auguste|neron|cesar|trajan|hadrien)\b/,
  oval: /\b(?:en medaillon|medaillon|ovale|miniature)\b/,
  woman:
    /\b(?:femmes?|jeune fille|fille|dame|mme|madame|mlle|mademoiselle|mere|reine|duchesse|comtesse|marquise|actrice|chanteuse|danseuse|epouse|paysanne|baigneuses?|sainte|princesse|veuve|bergere|venus|diane|muse|nymphe|marie|jeanne|anne|catherine|marguerite|louise)\b/,
  man: /\b(?:hommes?|jeune homme|monsieur|roi|peintre|homme de lettres|homme politique|medecin|officier|general|marechal|vieillard|eveque|pretre|comte|duc|marquis|jean|pierre|louis|charles|henri|jacques|paul|francois|georges)\b/,
  child: /\b(?:enfants?|garcon|garconnet|fillette|nourrisson|petite? fille|bebe|gamin)\b/,
  peasant:
    /\b(?:paysans?|paysanne|berger|laboureur|faucheur|moisson\w*|vendange\w*|semeur|pecheur|marin pecheur|ouvrier|costume traditionnel)\b/,
  nobody: /\b(?:representation non figurative|abstrait\w*|abstraction|composition|sans titre|non figuratif)\b/,
  ornament: /\b(?:ornementation|ornements?|arabesque|rinceau|rosace|decor)\b/,
  arms: /\b(?:armoiries|blason|ecu)\b/,
  science: /\b(?:representation scientifique|planche anatomique|machine|mecanisme)\b/,
  map: /\b(?:cartes? geographiques?|atlas|carte|cadastre)\b/,
  plan: /\b(?:plans?|coupe|elevation)\b/,
  writing: /\b(?:inscription|lettre|autographe|manuscrit|livre|page|journal)\b/,
} as const satisfies Record<string, RegExp>

export type Cue = keyof typeof patterns | Theme
export type Cues = ReadonlySet<Cue>

/** What a text says, each word once: by our patterns, and by the official list for whole terms. */
export function cuesOf(text: string): Cues {
  const cues = new Set<Cue>()
  const folded = fold(text)
  for (const [cue, pattern] of Object.entries(patterns)) if (pattern.test(folded)) cues.add(cue as Cue)
  return cues
}

/** The cues of REPR, whose terms are the official list's. */
export function cuesOfSubject(subject: string): Cues {
  const labels = subjectLabels(readSubject(subject))
  return new Set([...labels.flatMap((label) => [...themesOf(label)]), ...cuesOf(labels.join(' ; '))])
}

/** The cues of a title, where a term of the list may be any of its words. */
export function cuesOfTitle(title: string): Cues {
  const words = fold(title).match(/[\p{L}]{3,}/gu) ?? []
  const beasts: readonly Theme[] = [
    'horse',
    'cow',
    'dog',
    'sheep',
    'stag',
    'lion',
    'eagle',
    'bird',
    'fish',
    'insect',
    'shell',
    'animal',
    'flower',
    'boat',
  ]
  const found = words.flatMap((word) =>
    [word, word.replace(/[sx]$/, ''), word.replace(/aux$/, 'al')].flatMap((form) => [...themesOf(form)]),
  )
  return new Set([...found.filter((theme) => beasts.includes(theme)), ...cuesOf(title)])
}
