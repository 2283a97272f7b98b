/** A test as JUnit's XML tells it: it passes unless it has a failure. */
export interface JunitCase {
  /** What the test is about; `classname` in the XML. */
  readonly group: string;
  readonly name: string;
  readonly failure?: string;
  /** Worth reading, but no failure. */
  readonly output?: string;
}

/** Tests under one name. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** Writes suites in the form that build servers read. */
export function writeJunit(name: string, suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const body = suites.map(
    (suite) => `  <testsuite name="${escaped(suite.name)}" ${countsOf(suite.cases)}>
${suite.cases.map(writeCase).join('\n')}
  </testsuite>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${escaped(name)}" ${countsOf(all)}>
${body.join('\n')}
</testsuites>
`;
}

function writeCase({ group, name, failure, output }: JunitCase): string {
  const told = [
    failure === undefined ? '' : `<failure message="${escaped(failure)}"/>`,
    output === undefined ? '' : `<system-out>${escaped(output)}</system-out>`,
  ].join('');
  return `    <testcase classname="${escaped(group)}" name="${escaped(name)}"${told ? `>${told}</testcase>` : '/>'}`;
}

function countsOf(cases: readonly JunitCase[]): string {
  return `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure !== undefined).length}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML; control characters, which it may not hold, become spaces. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]).replace(/[^\P{Cc}\t\n]/gu, ' ');
}
