const DAY = 86_400_000;

/** The ISO date `days` after another. @example addDays('2024-11-04', 98) === '2025-02-10' */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** An ISO date as a Dane writes it: `2024-11-04` → `4. november 2024`. */
export function danishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${MONTHS[month - 1]} ${year}`;
}

/** The calendar day where the machine is, as an ISO date: `2026-11-23`. */
export function localDay(now: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
