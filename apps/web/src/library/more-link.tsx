/** Leads to the next page of a list. A plain link: it works without JavaScript, and each page has its address. */
export function MoreLink({
  query,
  what = 'More articles',
}: {
  query: Record<string, string | undefined>;
  what?: string;
}) {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return (
    <p className="more">
      <a href={`?${new URLSearchParams(given)}`} rel="next">
        {what}
      </a>
    </p>
  );
}
