const PAUSE = 100;

/** Repeats `check` until it throws no more, and returns what it returns; after `patience` ms its last error counts. */
export async function eventually<T>(check: () => T | Promise<T>, patience = 10_000): Promise<T> {
  const deadline = Date.now() + patience;
  while (true) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
