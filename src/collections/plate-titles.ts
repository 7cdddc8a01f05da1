/** Beyond this an inscription is a text: the label beside the plate has it whole. */
const usual = 84

/** Old inventories write titles in capitals. */
export const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text)

/** The title as a plate bears it: without what inventories add in parentheses, cut at a sentence or a word when long. */
export function titleOnPlate(title: string, longest = usual): string {
  const alone = title
    .replaceAll(
      /\s*[([](?:titre[^()[\]]*|traduction[^()]*|dit|autre titre[^()]*|inscription[^()]*|recto|verso)[)\]]/giu,
      '',
    )
    .replaceAll(/\.{3,}/gu, '…')
    .replace(/\s*[;.]\s*$/u, '')
    .replaceAll("'", '’')
    .trim()
  if ([...alone].length <= longest) return alone
  const sentence = alone.split(/\s*(?:[;:(]|\.\s|\s[-–—]\s)\s*/u)[0]?.trim() ?? ''
  if ([...sentence].length >= Math.min(18, longest / 2) && [...sentence].length <= longest) return sentence
  const cut = [...alone].slice(0, longest).join('')
  return `${cut.replace(/[\s,;:–—-]+\S*$/u, '')}…`
}
