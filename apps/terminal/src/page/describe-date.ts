const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2019-01-16` as `16 January 2019`, as exact as it is; a guess of ours says so. */
export function describeDate(edtf: string, inferred = false): string {
  const [, year = edtf, month, day, time] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(edtf) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  const date = [day === undefined ? undefined : Number(day), monthName, year]
    .filter((part) => part !== undefined)
    .join(' ');
  const doubt = inferred ? ' (inferred)' : /[?~%]$/.test(edtf) ? ' (uncertain)' : '';
  return `${date}${time === undefined ? '' : `, ${time}`}${doubt}`;
}
