-- AlterTable
ALTER TABLE "article_texts" ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "language" TEXT;

-- CreateIndex
CREATE INDEX "article_texts_owner_id_language_idx" ON "article_texts"("owner_id", "language");

-- CreateIndex
CREATE INDEX "article_texts_edition_idx" ON "article_texts"("edition");

-- The words are written anew, with their stems, when the archive is opened.
UPDATE "article_texts" t SET "language" = a."language" FROM "articles" a WHERE a."owner_id" = t."owner_id" AND a."id" = t."article_id";
