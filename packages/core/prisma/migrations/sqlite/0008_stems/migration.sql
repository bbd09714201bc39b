-- The words lie in tables of their own now, as they are written and stemmed: the program makes them, one for so many articles, and
-- fills them when the archive is opened.
DROP TRIGGER "article_texts_insert";
DROP TRIGGER "article_texts_delete";
DROP TRIGGER "article_texts_update";
DROP TABLE "article_words";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_article_texts" (
    "rowid" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "edition" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "article_texts_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_article_texts" ("article_id", "byline", "headline", "owner_id", "rowid", "text", "language") SELECT t."article_id", t."byline", t."headline", t."owner_id", t."rowid", t."text", a."language" FROM "article_texts" t JOIN "articles" a ON a."owner_id" = t."owner_id" AND a."id" = t."article_id";
DROP TABLE "article_texts";
ALTER TABLE "new_article_texts" RENAME TO "article_texts";
CREATE INDEX "article_texts_owner_id_language_idx" ON "article_texts"("owner_id", "language");
CREATE INDEX "article_texts_edition_idx" ON "article_texts"("edition");
CREATE UNIQUE INDEX "article_texts_owner_id_article_id_key" ON "article_texts"("owner_id", "article_id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
