import type { Command } from '../platform/command-line/index.ts'
import { addImageCommand } from './cli/add.ts'
import { checkImagesCommand } from './cli/check.ts'
import { showImageCommand } from './cli/show.ts'

export const mediaCommands: readonly Command[] = [addImageCommand, showImageCommand, checkImagesCommand]
