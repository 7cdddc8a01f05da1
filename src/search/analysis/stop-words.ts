import type { Language, PerLanguage } from '../../platform/languages.ts'

/**
 * Words too common to find anything. Kept short on purpose: what is also a noun of the trade stays out (« or », « car »,
 * « été », « point »). Accents count here, so « thé » is not the English article.
 */
const lists: PerLanguage<string> = {
  fr: `a à au aux avec ce ces cet cette chez dans de des du elle elles en est et être il ils je la là le les leur leurs lui ma
    mais me même mes moi mon ne ni nos notre nous on ou où par pas pour qu que quel quelle qui sa sans se ses si son sont sous
    sur ta te tes toi ton tu un une vers vos votre vous y`,
  en: `a an and are as at be but by for from has have he her his i if in into is it its me my no not of on or our she so that
    the their them then there these they this to us was we were what which who with you your`,
  es: `a al con de del desde e el ella en entre es esta este esto hacia hasta la las le les lo los más me mi mis muy ni no nos
    o para pero por que qué se sea si sí sin sobre son su sus te tu tus u un una unas uno unos y ya yo`,
  oc: `a al als amb au aus aquel aquela aquesta aqueste as coma d dau de del dels des dins e el ela en entre es la las lo los
    mai me ni no nos o per que qual qui sa se sens sens si son sus sos te ten tu un una unas unes vos`,
  ca: `a al als amb aquest aquesta de del dels des dins dos e el ella els em en entre és es ha hi i ja jo la les li lo los més
    mes mi ni no nos o on pel pels per perquè però que què qui sa se sense ser seu seus seva si sobre són sota te tu u un una
    unes uns va`,
}

const sets = Object.fromEntries(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/).filter(Boolean))]),
) as unknown as PerLanguage<ReadonlySet<string>>

/** Whether a word, as written, is too common in that language. */
export function isStopWord(word: string, language: Language): boolean {
  return sets[language].has(word.toLowerCase())
}
