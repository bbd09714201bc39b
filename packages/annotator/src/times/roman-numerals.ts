const NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');

/** Centuries as French and Spanish write them, also with French's ending: 'XIX', 'XIXe'. */
export const ROMAN: Readonly<Record<string, number>> = Object.fromEntries(
  NUMERALS.flatMap((numeral, i) =>
    [numeral, `${numeral}e`, `${numeral}ème`].map((form) => [form, i + 1] as const),
  ),
);
