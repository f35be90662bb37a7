/**
 * Runs work that one process at a time may do with a store; undefined where another process does it just now. A DuckDB
 * file has one process at a time anyway.
 */
export async function leadStore<Result>(
  target: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  if (!/^postgres(?:ql)?:\/\//i.test(target)) return { result: await work() };
  const { leadPostgres } = await import('./postgres/lead.ts');
  return leadPostgres(target, work);
}
