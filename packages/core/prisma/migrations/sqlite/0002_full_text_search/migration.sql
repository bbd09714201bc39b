-- The index of the words. It keeps no text: `article_texts` has it, and the triggers keep the two in step.
CREATE VIRTUAL TABLE "article_words" USING fts5(
    "headline", "byline", "text",
    content='article_texts', content_rowid='rowid',
    tokenize='unicode61 remove_diacritics 2'
);

CREATE TRIGGER "article_texts_insert" AFTER INSERT ON "article_texts" BEGIN
    INSERT INTO "article_words" ("rowid", "headline", "byline", "text")
    VALUES (new."rowid", new."headline", new."byline", new."text");
END;

CREATE TRIGGER "article_texts_delete" AFTER DELETE ON "article_texts" BEGIN
    INSERT INTO "article_words" ("article_words", "rowid", "headline", "byline", "text")
    VALUES ('delete', old."rowid", old."headline", old."byline", old."text");
END;

CREATE TRIGGER "article_texts_update" AFTER UPDATE ON "article_texts" BEGIN
    INSERT INTO "article_words" ("article_words", "rowid", "headline", "byline", "text")
    VALUES ('delete', old."rowid", old."headline", old."byline", old."text");
    INSERT INTO "article_words" ("rowid", "headline", "byline", "text")
    VALUES (new."rowid", new."headline", new."byline", new."text");
END;
