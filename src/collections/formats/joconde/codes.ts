import { codesWithoutField, fieldCodes } from './columns.ts'

/** The order of museums' own labelled files, then that of what they leave out. */
const usualOrder = `
  REF COOR MUSEO NOMOFF LABEL DOMN DENO APPL TITR AUTR PAUT ATTR ECOL PERI MILL PEOC TECH DIMS ETAT DECV PDEC
  INSC PINS REPR PREP DREP SREP ONOM LOCA LOCA2 MANQUANT MANQUANT_COM STAT DACQ INV APTN DEPO DDPT ADPT HIST GENE
  BIBL EXPO PHOT EPOQ REFIM COPY DESC COMM IMAGE LIEUX PLIEUX GEOHI UTIL PERU MILU PUTI NSDA WWW LVID
  REFMEM REFMER REFPAL RETIF LARC MSGCOM REDA DMIS DMAJ REFMIS`
  .trim()
  .split(/\s+/)

/** Every code, in the order in which files are written. */
export const codesInOrder: readonly string[] = [...new Set([...usualOrder, ...fieldCodes, ...codesWithoutField])]
