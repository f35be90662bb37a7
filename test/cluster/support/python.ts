const ENSURE = new URL('../../../scripts/ensure-python.mjs', import.meta.url).href;

type Find = () => string | undefined;

/** The Python that has PySpark; undefined where it or Java is missing. */
export async function findSpark(): Promise<string | undefined> {
  return ((await import(ENSURE)) as { sparkPython: Find }).sparkPython();
}

/** The Python that has the schemas of Kubernetes and Compose; undefined where it is missing. */
export async function findChecks(): Promise<string | undefined> {
  return ((await import(ENSURE)) as { checksPython: Find }).checksPython();
}

/** The Python that has pandas; undefined where it is missing. */
export async function findPandas(): Promise<string | undefined> {
  return ((await import(ENSURE)) as { pandasPython: Find }).pandasPython();
}

/** R's `Rscript`; undefined where it is missing. */
export async function findR(): Promise<string | undefined> {
  return ((await import(ENSURE)) as { findR: Find }).findR();
}
