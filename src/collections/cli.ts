import type { Command } from '../platform/command-line/index.ts'
import { editArtistCommand, showArtistCommand } from './cli/artist.ts'
import { exportCommands } from './cli/export.ts'
import { addGroupCommand, editGroupCommand, removeGroupCommand } from './cli/group-edit.ts'
import { listGroupsCommand, showGroupCommand } from './cli/group-show.ts'
import { importJocondeCommand } from './cli/import-joconde.ts'
import { importLidoCommand } from './cli/import-lido.ts'
import { importPhotographsCommand } from './cli/import-photographs.ts'
import { importWorksCommand } from './cli/import-works.ts'
import { listImportsCommand, undoImportCommand } from './cli/imports.ts'
import { editWorkCommand, showWorkCommand } from './cli/work.ts'

export const collectionsCommands: readonly Command[] = [
  importJocondeCommand,
  importLidoCommand,
  importWorksCommand,
  importPhotographsCommand,
  listImportsCommand,
  undoImportCommand,
  showWorkCommand,
  editWorkCommand,
  showArtistCommand,
  editArtistCommand,
  listGroupsCommand,
  showGroupCommand,
  addGroupCommand,
  editGroupCommand,
  removeGroupCommand,
  ...exportCommands,
]
