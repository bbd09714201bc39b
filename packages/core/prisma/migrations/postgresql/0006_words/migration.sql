-- The words of an article, cut and folded by the program as SQLite's index does it, so that both find the same:
-- those of the headline weigh A, of the byline B, of the text D.
ALTER TABLE "article_texts" ADD COLUMN "words" tsvector NOT NULL;

-- New entries are sorted into the index at once: a pending list would make some searches wait for others' additions.
CREATE INDEX "article_texts_words_idx" ON "article_texts" USING GIN ("words") WITH (fastupdate = off);

-- Where a run of words begins: the places at which the first stands and the others follow. With `goes_on` the last may go
-- on; `weight` asks for one column alone.
CREATE FUNCTION "term_starts"("words" tsvector, "term" text[], "goes_on" boolean, "weight" text) RETURNS integer[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(start), '{}') FROM (
        SELECT found.at - part.number + 1 AS start
        FROM unnest(term) WITH ORDINALITY AS part(lexeme, number)
        JOIN (
            SELECT entry.lexeme, place.at FROM unnest(words) AS entry,
                unnest(entry.positions, entry.weights) AS place(at, weight)
            WHERE term_starts.weight IS NULL OR place.weight = term_starts.weight
        ) AS found ON found.lexeme = part.lexeme
            OR (goes_on AND part.number = cardinality(term) AND starts_with(found.lexeme, part.lexeme))
        GROUP BY 1 HAVING count(DISTINCT part.number) = cardinality(term)
    ) AS starts
$$;

-- Whether terms, each of words in their order, stand near one another: at most `distance` words between the end of any and the
-- beginning of the last, whichever that is. `terms` is [{"words": ["new", "ground"], "prefix": false}, …].
CREATE FUNCTION "terms_near"("words" tsvector, "terms" jsonb, "distance" integer, "weight" text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH term AS MATERIALIZED (
        SELECT number, jsonb_array_length(one -> 'words') AS size,
            term_starts(
                terms_near.words,
                ARRAY(SELECT jsonb_array_elements_text(one -> 'words')),
                (one ->> 'prefix')::boolean,
                terms_near.weight
            ) AS starts
        FROM jsonb_array_elements(terms) WITH ORDINALITY AS given(one, number)
    ),
    start AS MATERIALIZED (SELECT number, unnest(starts) AS at FROM term)
    SELECT EXISTS (
        SELECT 1 FROM start AS last WHERE NOT EXISTS (
            SELECT 1 FROM term WHERE NOT EXISTS (
                SELECT 1 FROM start WHERE start.number = term.number
                    AND start.at BETWEEN last.at - term.size - distance AND last.at
            )
        )
    )
$$;
