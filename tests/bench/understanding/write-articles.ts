const WORDS = 250;
/** Articles of a story, and the words of its own that each has some of. */
const STORY = 8;
const OWN_WORDS = 30;
const OWN_SHARE = 0.15;
const VOCABULARY = 20_000;

/** Made-up articles in stories, always the same: common words are frequent as in real text, a story's own are names. */
export function* writeArticles(size: number): Generator<{ id: string; text: string; story: string }> {
  const random = randoms();
  const stories = Math.ceil(size / STORY);
  for (let at = 0; at < size; at++) {
    const story = Math.floor(random() * stories);
    const words = Array.from({ length: WORDS }, () => {
      if (random() >= OWN_SHARE) return word(Math.floor(VOCABULARY ** random()));
      const own = word(VOCABULARY + story * OWN_WORDS + Math.floor(random() * OWN_WORDS));
      return `${own.charAt(0).toUpperCase()}${own.slice(1)}`;
    });
    yield { id: `${at}`, text: words.join(' '), story: `${story}` };
  }
}

function word(number: number): string {
  let letters = '';
  for (let rest = number * 7919 + 13; rest > 0; rest = Math.floor(rest / 60)) {
    letters += `${'bcdfglmnprst'.charAt(rest % 12)}${'aeiou'.charAt(Math.floor(rest / 12) % 5)}`;
  }
  return letters;
}

/** A linear congruential generator. */
function randoms(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
