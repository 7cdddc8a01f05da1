import { connect, createPool } from '../../src/platform/database/connect.ts'
import { sendWaiting } from '../../src/platform/mail/outbox.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'

// A worker that does nothing but send, for a test to kill in the middle.
const [settings = '', smtp = ''] = process.argv.slice(2)
const pool = createPool(JSON.parse(settings), 2)
await sendWaiting(connect(pool), smtpMailer(smtp, 'reseau@example.org'))
await pool.end()
