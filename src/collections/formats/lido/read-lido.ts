import type { ReadItem } from '../../written.ts'
import { endingWithRefusal, FileRefused } from '../remarks/index.ts'
import { bytesOf, type Source } from '../text/index.ts'
import { refuseLido, remarkOn } from './messages/reasons.ts'
import { missingTerm, recordOf } from './reading/record.ts'
import { XmlDecoder } from './xml/decode.ts'
import { LidoParser, type Parsed } from './xml/parser.ts'

/**
 * Reads LIDO 1.0 or 1.1, one record in memory at a time; the place of an item is its line. Each thing that the schema
 * does not allow is a remark, after the first no record is given any more, and the last item refuses the file whole.
 */
export function readLido(source: Source): AsyncGenerator<ReadItem> {
  return endingWithRefusal(() => readFile(source))
}

async function* readFile(source: Source): AsyncGenerator<ReadItem> {
  const decoder = new XmlDecoder()
  const parser = new LidoParser()
  const violations = { count: 0, first_line: 0 }
  const items = function* (parsed: readonly Parsed[]): Generator<ReadItem> {
    for (const each of parsed) {
      if ('refused' in each) throw each.refused
      if ('violation' in each) {
        violations.count++
        violations.first_line ||= each.violation.line
        yield { remark: remarkOn(each.violation) }
      } else {
        const missing = missingTerm(each.element)
        if (missing) yield { remark: missing }
        yield { record: recordOf(each.element, each.encoding) }
      }
    }
  }
  for await (const bytes of bytesOf(source)) yield* items(parser.write(decoder.decode(bytes, parser.line)))
  yield* items(parser.write(decoder.end(parser.line)))
  yield* items(parser.end())
  if (violations.count > 0) throw new FileRefused(refuseLido('schema-broken', violations.first_line, violations))
}
