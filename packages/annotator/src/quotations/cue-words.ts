const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Nouns that are something said or thought: `his claim that …`, `the promise to …`. */
export const SAYING_NOUNS = words(`
  accusation acknowledgment admission advice allegation announcement argument assertion assessment assurance belief
  call charge claim comment commitment complaint concern conclusion conviction contention criticism declaration demand
  denial desire doubt endorsement estimate explanation expectation faith fear finding forecast hint hope insistence
  notion objection opinion opposition plea pledge praise prediction promise proposal proposition question
  recommendation refusal remark request response sentiment speculation statement suggestion support suspicion theory
  threat view vow warning wish worry`);

/** Adjectives of what somebody thinks: `is confident that …`, `was worried about …`. */
export const THINKING_ADJECTIVES = words(`
  adamant afraid alarmed angry anxious ashamed aware certain concerned confident convinced critical disappointed
  dismissive doubtful eager glad grateful happy hopeful keen mindful nervous opposed optimistic pessimistic pleased
  positive proud reluctant sceptical skeptical sorry supportive sure surprised suspicious uncertain unconvinced unsure
  unwilling wary willing worried`);

/** Whether a noun or adjective is worth a look as a cue whatever was learned of it. */
export function isSayingWord(lemma: string): boolean {
  return SAYING_NOUNS.has(lemma) || THINKING_ADJECTIVES.has(lemma);
}
