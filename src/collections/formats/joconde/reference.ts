/** Spreadsheets take the zeros away from the front of a reference, which has eleven letters or figures. */
export function padReference(reference: string): string {
  return reference.padStart(11, '0')
}
