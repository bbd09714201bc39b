/** The usual baseline: cosine of TF-IDF (log of the counts, smoothed idf), average link, cut where measured best elsewhere. */
export function tfidfStories(texts: readonly string[]): string[] {
  const bags = texts.map((text) => {
    const bag = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const weights = [...bag].map(([word, count]): [string, number] => [
      word,
      (1 + Math.log(count)) * (Math.log((1 + texts.length) / (1 + (frequency.get(word) ?? 0))) + 1),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  const similarity = vectors.map((one, at) =>
    vectors.map((other, beside) => {
      let sum = 0;
      if (at !== beside) for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
      return sum;
    }),
  );
  return averageLink(similarity, CUT);
}

const CUT = 0.19;

/** Merges the two most similar clusters until none is as similar as the cut. */
function averageLink(similarity: number[][], cut: number): string[] {
  const clusters = similarity.map((_, at) => [at]);
  const alive = new Set(clusters.keys());
  const of = (one: number, other: number) => similarity[one]?.[other] ?? 0;
  const nearest = (one: number) => {
    let best = -1;
    for (const other of alive)
      if (other !== one && (best < 0 || of(one, other) > of(one, best))) best = other;
    return best;
  };
  const next = clusters.map((_, at) => nearest(at));
  for (;;) {
    let one = -1;
    for (const at of alive) if (one < 0 || of(at, next[at] ?? -1) > of(one, next[one] ?? -1)) one = at;
    const other = next[one] ?? -1;
    if (one < 0 || of(one, other) < cut) break;
    const [into, from] = [clusters[one] ?? [], clusters[other] ?? []];
    for (const at of alive) {
      const mean = (of(one, at) * into.length + of(other, at) * from.length) / (into.length + from.length);
      for (const [a, b] of [[one, at] as const, [at, one] as const]) {
        const row = similarity[a];
        if (row) row[b] = mean;
      }
    }
    into.push(...from);
    alive.delete(other);
    for (const at of alive)
      if (at === one || next[at] === one || next[at] === other) next[at] = nearest(at);
      else if (of(at, one) > of(at, next[at] ?? -1)) next[at] = one;
  }
  const labels = similarity.map(() => '');
  for (const at of alive) for (const member of clusters[at] ?? []) labels[member] = `${at}`;
  return labels;
}
