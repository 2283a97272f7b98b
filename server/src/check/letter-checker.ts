import type { Decision, DecisionChange } from '../decision/decision.ts';
import type { MovedPlaces } from '../decision/moved-places.ts';
import type { Place } from '../decision/outcome.ts';
import type { Passage } from '../decision/passage.ts';
import type { Pack } from '../pack/pack.ts';
import { besideOthers, withCorroboration } from './corroboration.ts';
import type { CheckResult, Finding } from './finding.ts';
import { LetterUnderCheck } from './letter-under-check.ts';
import { allMoved, movedChecklist, movedViolation } from './moved-results.ts';
import { NamedAnswers } from './named-answers.ts';
import { passageAt } from './passage-at.ts';
import { withoutContradicted, withoutRepeats, withoutYielding } from './repeats.ts';
import { RequirementCheck } from './requirement-check.ts';
import { movedAnswers, type WeighedAnswers } from './weighed-answers.ts';
import { WordingCheck } from './wording-check.ts';

interface Checked {
  readonly decision: Decision;
  readonly today: string;
  readonly result: CheckResult;
}

/**
 * Holds the decisions of one letter against a pack, again and again while it is edited. After an edit that left the letter reading as
 * before, what was found stands, at the places where that is now; only the named checks that looked at the edited words are asked
 * again. Else all rules are.
 */
export class LetterChecker {
  readonly #pack: Pack;
  readonly #mostPerRule: number;
  readonly #answers = new NamedAnswers();
  #weighed: WeighedAnswers = [];
  /** By number, of passages that were edited since: as they were when the wordings were last asked about them. */
  readonly #asAsked = new Map<number, Passage>();
  #last: Checked | undefined;

  /** @param mostPerRule how many findings of one rule are enough, for an editor shows them all at each keystroke */
  constructor(pack: Pack, mostPerRule = Infinity) {
    this.#pack = pack;
    this.#mostPerRule = mostPerRule;
  }

  /**
   * Checks the letter as it stands.
   *
   * @param decision read from the letter after its last edit
   * @param today `2026-11-23`: the law of this day holds for a letter without a date of its own
   * @returns findings from first to last in the letter, and the state of every requirement in the pack's order
   */
  check(decision: Decision, today: string): CheckResult {
    const result = this.#stillHolding(decision, today) ?? this.#askAll(decision, today);
    this.#last = { decision, today, result };
    return result;
  }

  /** What was found last time, where it holds still. */
  #stillHolding(decision: Decision, today: string): CheckResult | undefined {
    const last = this.#last;
    const { change, circumstances } = decision;
    if (!last || !change || change.since !== last.decision.revision || last.today !== today) return undefined;
    if (last.decision.circumstances !== circumstances || decision.comments.length > 0) return undefined;
    if (!standsAt(last.decision.outcome?.place, decision.outcome?.place, change.places)) return undefined;
    if (!standsAt(last.decision.date?.place, decision.date?.place, change.places)) return undefined;
    const moved = movedResult(last.result, change);
    const weighed = moved && movedAnswers(this.#weighed, change.places);
    if (!weighed) return undefined;
    this.#weighed = weighed;
    const under = new LetterUnderCheck(decision, this.#pack, today, this.#answers);
    return this.#checksStand(under, change) && this.#weightsStand(under, change) ? moved : undefined;
  }

  /** Whether the named checks say what they said, after an edit that left the letter reading as before. */
  #checksStand(under: LetterUnderCheck, { places, first, replaced }: DecisionChange): boolean {
    const { index, passages } = under.decision;
    // An edit between paragraphs replaces none of them.
    if (replaced.length === 0) return this.#answers.move(places);
    const edited = { first, end: first + replaced.length };
    const [opening, closing] = [passages[edited.first], passages[edited.end - 1]];
    return this.#answers.stand(index, places, {
      ask: (check) => under.ask(check),
      askAboutEdited: (check) => under.askAbout(check, edited),
      edited: { from: opening.offset + opening.passage.from, to: closing.offset + closing.passage.to },
    });
  }

  /** Whether what is found by the weights of sentences is what was found. */
  #weightsStand(under: LetterUnderCheck, { first, replaced, weighsAlike }: DecisionChange): boolean {
    for (const [i, { passage }] of replaced.entries())
      if (!this.#asAsked.has(first + i)) this.#asAsked.set(first + i, passage);
    // A net hears words that no weight knows.
    if (weighsAlike) return under.pack.net === undefined || under.weighed.saysAgainOfWhole(this.#weighed);
    const wordings = new WordingCheck(under, this.#mostPerRule);
    for (let number = first; number < first + replaced.length; number++) {
      if (!wordings.standsAsIn(this.#asAsked.get(number)!, number)) return false;
      this.#asAsked.delete(number);
    }
    return under.weighed.saysAgain(this.#weighed);
  }

  #askAll(decision: Decision, today: string): CheckResult {
    this.#answers.forget();
    this.#asAsked.clear();
    if (decision.passages.length === 0) return NOTHING_WRITTEN;
    const under = new LetterUnderCheck(decision, this.#pack, today, this.#answers);
    const requirements = new RequirementCheck(under, this.#mostPerRule);
    const checklist = this.#pack.requirements.map((requirement) => requirements.entry(requirement));
    new WordingCheck(under, this.#mostPerRule).run();
    under.findings.sort((a, b) => a.from - b.from || a.to - b.to);
    const told = withoutRepeats(
      besideOthers(
        withCorroboration(
          under.findings,
          (rule) => under.doubtAbout(rule),
          (rule) => under.weighed.bearsOut(rule),
        ),
      ),
      (one, other) => sectionAt(decision, one) === sectionAt(decision, other),
    );
    this.#weighed = under.weighed.asked;
    const shown = withoutContradicted(withoutYielding(checklist, told.repeats), [...told.findings, ...told.repeats]);
    return { ...told, checklist: shown, waivers: under.waivers.all };
  }
}

/** Nothing is missing in a letter that nobody has begun. */
const NOTHING_WRITTEN: CheckResult = { findings: [], repeats: [], checklist: [], waivers: [] };

/** Number of the section that a finding is in. */
function sectionAt({ passages, structure }: Decision, { from }: Finding): number | undefined {
  return structure.sectionOf[passageAt(passages, from)];
}

/** Whether a place is where another has moved to. */
function standsAt(was: Place | undefined, is: Place | undefined, places: MovedPlaces): boolean {
  const moved = was && places.of(was);
  return moved?.from === is?.from && moved?.to === is?.to;
}

/** What was found, at its places after an edit; undefined where one of them is not known, or a message tells of words that were edited. */
function movedResult(result: CheckResult, { places, edited }: DecisionChange): CheckResult | undefined {
  const moved = (finding: Finding) => {
    const tellsOfEdited = finding.quotesLetter && finding.from <= edited.to && edited.from <= finding.to;
    return tellsOfEdited ? undefined : movedViolation(finding, places);
  };
  const findings = allMoved(result.findings, moved);
  const repeats = findings && allMoved(result.repeats, moved);
  const checklist = repeats && movedChecklist(result.checklist, places);
  return checklist && { findings, repeats, checklist, waivers: result.waivers };
}
