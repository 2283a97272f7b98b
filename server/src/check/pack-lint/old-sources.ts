import { addMonths, danishDate } from '../../text/calendar.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import type { FileKey, FoundRemark } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** Sources that nobody has compared a file with for long. */
export const oldSources: CheckOfPack = {
  id: 'kilde-skal-ses-efter',
  title: 'Kilder, der skal ses efter',
  *run(reviewed) {
    const oldest = addMonths(reviewed.date, -reviewed.months);
    for (const { checkedOn, key } of checkedDays(reviewed)) {
      const remark = judge(checkedOn, oldest, reviewed);
      if (remark) yield { ...key, ...remark };
    }
  },
};

function judge(
  checkedOn: string,
  oldest: string,
  { today, months }: ReviewedPack,
): Pick<FoundRemark, 'level' | 'message'> | undefined {
  if (checkedOn > today)
    return {
      level: 'advarsel',
      message: `Kilden er skrevet som kontrolleret ${danishDate(checkedOn)}, og den dag er ikke kommet endnu. Ret datoen.`,
    };
  if (checkedOn >= oldest) return undefined;
  const age = `for mere end ${months} ${months === 1 ? 'måned' : 'måneder'} siden`;
  return {
    level: 'advarsel',
    message: `Kilden er sidst kontrolleret ${danishDate(checkedOn)}, ${age}. Læs den igen, ret filen, hvis den er ændret, og skriv dagen.`,
  };
}

const withSources = ['afsnit', 'krav', 'vendinger'] as const;
const withDay = ['love', 'principper'] as const;

function* checkedDays({ own: { files } }: ReviewedPack): Generator<{ checkedOn: string; key: FileKey }> {
  for (const folder of withSources)
    for (const { id, kilder = [] } of files[folder])
      for (const [index, { kontrolleret }] of kilder.entries())
        yield { checkedOn: kontrolleret, key: { folder, id, path: ['kilder', index, 'kontrolleret'] } };
  for (const folder of withDay)
    for (const { id, kontrolleret } of files[folder])
      yield { checkedOn: kontrolleret, key: { folder, id, path: ['kontrolleret'] } };
}
