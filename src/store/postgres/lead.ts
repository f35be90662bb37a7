import pg from 'pg';

/** Whoever holds it leads; the server takes it back when the connection ends, however it ends. */
const LEAD_LOCK = 716_030_542;

/** Runs work under the lock of the leader; undefined where another connection holds it. */
export async function leadPostgres<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'dragoman', keepAlive: true });
  // A connection that breaks frees the lock; what the work has written stands or falls by its own transaction.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const sql = 'SELECT pg_try_advisory_lock($1) AS leads';
    const { rows } = await client.query<{ leads: boolean }>(sql, [LEAD_LOCK]);
    return rows[0]?.leads === true ? { result: await work() } : undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
