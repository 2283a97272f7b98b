/** Whether a version (`0.1.0`) comes before another (`0.2`). Numbers that are not written count as 0. */
export function isOlderThan(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  const place = [0, 1, 2].find((i) => (a[i] ?? 0) !== (b[i] ?? 0));
  return place !== undefined && (a[place] ?? 0) < (b[place] ?? 0);
}
