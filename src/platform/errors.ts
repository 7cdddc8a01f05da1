/** Thrown for what no honest page offers: a form posted to a door its sender was never shown. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}
