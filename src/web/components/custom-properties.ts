/**
 * The only inline style there is: custom properties, `{ ratio: 1.2 }` → `--ratio:1.2`. The stylesheets say what they do.
 * @throws on a name or a value that could say anything else.
 */
export function customProperties(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new TypeError(`Not the name of a custom property: ${name}`)
      if (!/^[\w\s.%#,/+*-]*$/.test(String(value))) throw new TypeError(`Not a plain value for --${name}: ${value}`)
      return `--${name}:${value}`
    })
    .join(';')
}
