/** Files for the tests of this folder: two invented museums in the layouts that the Ministry's files had. */

export const headers2025 =
  'Identifiant|Nom_officiel|Adresse|Lieu|Code_postal|Ville|Departement|Region|URL|Telephone|Categorie|Domaine_thematique|Histoire|Atout|Themes|Artiste|Personnage_phare|Interet|Protection_batiment|Protection_espace|Refmer|Annee_creation|Date_de_mise_a_jour|Coordonnees'.split(
    '|',
  )
export const headers2019 =
  'Identifiant;Adresse;Artiste;Atout;Catégorie;Code Postal;Domaine thématique;Département;Date de saisie;Histoire;Intérêt;Lieu;Nom officiel;Nom usage;Personnage phare;Protection bâtiment;Protection espace;Région;Téléphone;Thèmes;URL;Ville;geolocalisation'.split(
    ';',
  )

export type Cells = Readonly<Record<string, string>>

export const lavoir: Cells = {
  Identifiant: 'M0901',
  Nom_officiel: "musée du lavoir d'Espalion",
  Adresse: '3 quai du lavoir',
  Code_postal: '12500',
  Ville: 'ESPALION',
  Departement: 'Aveyron',
  Region: 'Occitanie',
  URL: 'www.lavoir.example',
  Telephone: '05 65 00 00 01 (mairie)',
  Categorie: 'musée de site ; musée en milieu rural',
  Domaine_thematique: 'Ethnologie;Technique et industrie',
  Histoire: 'Ouvert par les lavandières.\nAgrandi depuis ; trois bassins.',
  Annee_creation: '1979',
  Date_de_mise_a_jour: '2025-10-13',
  Coordonnees: '44.520841, 2.760423',
}

export const verre: Cells = {
  Identifiant: 'M0902',
  Nom_officiel: 'musée du verre',
  Adresse: '1 rue du four',
  Code_postal: '31000',
  Ville: 'Toulouse',
  Departement: 'Haute-Garonne',
  Region: 'Occitanie',
  URL: 'https://verre.example/',
  Telephone: '05 61 00 00 02',
  Domaine_thematique: 'Arts décoratifs',
  Annee_creation: '1892',
  Date_de_mise_a_jour: '2025-10-13',
  Coordonnees: '43.600562, 1.445904',
}

/** The same museums under the headers of 2019, where `as` tells how each is called. */
export function in2019(cells: Cells, more: Cells = {}): Cells {
  const as: Cells = {
    Nom_officiel: 'Nom officiel',
    Code_postal: 'Code Postal',
    Departement: 'Département',
    Region: 'Région',
    Telephone: 'Téléphone',
    Categorie: 'Catégorie',
    Domaine_thematique: 'Domaine thématique',
    Date_de_mise_a_jour: 'Date de saisie',
    Coordonnees: 'geolocalisation',
  }
  const renamed = Object.entries(cells).filter(([header]) => header !== 'Annee_creation')
  return { ...Object.fromEntries(renamed.map(([header, cell]) => [as[header] ?? header, cell])), ...more }
}

export function fileText(headers: readonly string[], museums: readonly Cells[], separator = '|'): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = museums.map((museum) => headers.map((header) => museum[header] ?? ''))
  return [headers, ...rows].map((row) => `${row.map(cell).join(separator)}\n`).join('')
}

export const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
