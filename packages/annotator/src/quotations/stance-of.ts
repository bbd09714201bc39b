const STANCES: Record<string, string> = {};
const group = (stance: string, verbs: string) => {
  for (const verb of verbs.trim().split(/\s+/)) STANCES[verb] = stance;
};
group('denies', 'deny disavow refute rebut dispute reject repudiate renounce contradict');
group('accuses', 'accuse allege blame fault charge');
group('confirms', 'confirm acknowledge admit concede certify verify affirm reaffirm agree');
group('promises', 'promise pledge vow swear guarantee undertake assure');
group('doubts', 'doubt question wonder suspect speculate worry fear');
group('asks', 'ask demand urge request plead beg inquire appeal');
group('refuses', 'refuse decline');
group('warns', 'warn caution threaten');
group(
  'criticizes',
  'criticize condemn blast slam denounce decry attack mock deride lambast assail bemoan lament ridicule rebuke',
);
group('praises', 'praise applaud commend hail laud thank congratulate tout welcome');
group('supports', 'endorse support back favor defend advocate champion');
group('opposes', 'oppose object protest');
group('thinks', 'think believe feel hope expect know suppose guess imagine want intend plan');
group('claims', 'claim argue assert contend insist maintain');
group('predicts', 'predict forecast foresee project');
group('announces', 'announce declare proclaim reveal disclose');

/** What a cue does besides saying, by its verb: `denies`, `accuses`, `promises`; `says` for all the rest. */
export function stanceOf(lemma: string, negated: boolean, cue = ''): string {
  const stance = lemma === 'call' && /\s(?:for|on)$/i.test(cue) ? 'asks' : (STANCES[lemma] ?? 'says');
  return negated && stance === 'confirms' ? 'denies' : negated && stance === 'thinks' ? 'doubts' : stance;
}
