export {
  endingWithRefusal,
  type FileReason,
  type FileReasons,
  FileRefused,
  refuseFile,
  refuseRow,
  shorten,
  warn,
} from './reasons.ts'
export { isFileReason, sayReason, sayRemark, sayWhy } from './say.ts'
