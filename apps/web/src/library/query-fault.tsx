/** A search that cannot be understood, with the character where that begins marked under it. */
export function QueryFault({ query, message }: { query: string; message: string }) {
  const [, number] = /\(character (\d+) of the search\)/.exec(message) ?? [];
  if (number === undefined) return <p>{message}</p>;
  const at = Number(number) - 1;
  const [word = ' '] = /^\S+/.exec(query.slice(at)) ?? [];
  return (
    <>
      <p>{message}</p>
      <p className="query-fault">
        {query.slice(0, at)}
        <mark>{word}</mark>
        {query.slice(at + word.length)}
      </p>
    </>
  );
}
