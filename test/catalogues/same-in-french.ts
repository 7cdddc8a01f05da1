/** What is said the same as in French, and rightly so. */
export const sameInFrench: Readonly<Record<string, readonly string[]>> = {
  en: ['Page 3', 'Pages', 'département', 'latitude', 'longitude', 'UTF-8', 'UTF-16', 'Windows-1252'],
  es: [],
  oc: ['Agrandir', 'Ascension'],
  ca: [],
}
