import { addMuseum } from '../../src/museums/commands.ts'
import { type ConnectionSettings, connect, createPool } from '../../src/platform/database/connect.ts'

/** Brings museums into a test network by their Museofile ids alone: it accepts whatever museum a file names. */
export async function enterMuseums(
  connection: ConnectionSettings,
  museums: Iterable<readonly [museofile_id: string, town: string]>,
): Promise<void> {
  const pool = createPool(connection, 1)
  try {
    await connect(pool)
      .transaction()
      .execute(async (trx) => {
        for (const [museofile_id, town] of museums)
          await addMuseum(
            trx,
            { kind: 'operator', name: 'the proof' },
            {
              museofile_id,
              commune_name: 'Toulouse',
              source: 'museofile',
              fields: {
                name: `Musée ${museofile_id} de ${town}`,
                town,
                commune_code: '31555',
                department_code: '31',
              },
            },
          )
      })
  } finally {
    await pool.end()
  }
}
