-- AlterTable
ALTER TABLE "articles" ADD COLUMN "gathered_by" TEXT;

-- CreateTable
CREATE TABLE "cast_members" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "renamed" BOOLEAN NOT NULL DEFAULT false,
    "roles" TEXT NOT NULL DEFAULT '[]',
    "articles" INTEGER NOT NULL,
    "mentions" INTEGER NOT NULL,
    "quotations" INTEGER NOT NULL,
    "merged_into" TEXT,
    "made_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "cast_names" (
    "owner_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uses" INTEGER NOT NULL,

    PRIMARY KEY ("owner_id", "type", "key", "member_id", "kind"),
    CONSTRAINT "cast_names_owner_id_member_id_fkey" FOREIGN KEY ("owner_id", "member_id") REFERENCES "cast_members" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "appearances" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "published_key" TEXT NOT NULL,
    "mentions" INTEGER NOT NULL,
    "quotations" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "confidence" REAL NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "entity_id"),
    CONSTRAINT "appearances_owner_id_article_id_entity_id_fkey" FOREIGN KEY ("owner_id", "article_id", "entity_id") REFERENCES "entities" ("owner_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "appearances_owner_id_member_id_fkey" FOREIGN KEY ("owner_id", "member_id") REFERENCES "cast_members" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "cast_pins" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "type", "name_key"),
    CONSTRAINT "cast_pins_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "cast_pins_owner_id_member_id_fkey" FOREIGN KEY ("owner_id", "member_id") REFERENCES "cast_members" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "decisions" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "undone_at" DATETIME,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "story_keys" (
    "owner_id" TEXT NOT NULL,
    "key" INTEGER NOT NULL,
    "article_id" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "key", "article_id")
);

-- CreateTable
CREATE TABLE "story_terms" (
    "owner_id" TEXT NOT NULL,
    "term" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("owner_id", "term")
);

-- CreateTable
CREATE TABLE "story_tallies" (
    "owner_id" TEXT NOT NULL PRIMARY KEY,
    "articles" INTEGER NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_stories" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "renamed" BOOLEAN NOT NULL DEFAULT false,
    "count" INTEGER NOT NULL,
    "from_key" TEXT NOT NULL,
    "to_key" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);
INSERT INTO "new_stories" ("changed_at", "id", "made_at", "owner_id", "title") SELECT "changed_at", "id", "made_at", "owner_id", "title" FROM "stories";
DROP TABLE "stories";
ALTER TABLE "new_stories" RENAME TO "stories";
CREATE INDEX "stories_owner_id_changed_at_id_idx" ON "stories"("owner_id", "changed_at", "id");
CREATE TABLE "new_story_articles" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "version_of" TEXT,
    "published_key" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "day" INTEGER,
    "signature" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id"),
    CONSTRAINT "story_articles_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_story_articles" ("article_id", "owner_id", "story_id", "version_of") SELECT "article_id", "owner_id", "story_id", "version_of" FROM "story_articles";
DROP TABLE "story_articles";
ALTER TABLE "new_story_articles" RENAME TO "story_articles";
CREATE INDEX "story_articles_owner_id_story_id_published_key_article_id_idx" ON "story_articles"("owner_id", "story_id", "published_key", "article_id");
CREATE INDEX "story_articles_owner_id_version_of_idx" ON "story_articles"("owner_id", "version_of");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "cast_members_owner_id_merged_into_articles_id_idx" ON "cast_members"("owner_id", "merged_into", "articles", "id");

-- CreateIndex
CREATE INDEX "cast_members_owner_id_merged_into_type_articles_id_idx" ON "cast_members"("owner_id", "merged_into", "type", "articles", "id");

-- CreateIndex
CREATE INDEX "cast_members_owner_id_name_key_id_idx" ON "cast_members"("owner_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "cast_names_owner_id_key_member_id_idx" ON "cast_names"("owner_id", "key", "member_id");

-- CreateIndex
CREATE INDEX "cast_names_owner_id_member_id_idx" ON "cast_names"("owner_id", "member_id");

-- CreateIndex
CREATE INDEX "appearances_owner_id_member_id_published_key_article_id_idx" ON "appearances"("owner_id", "member_id", "published_key", "article_id");

-- CreateIndex
CREATE INDEX "cast_pins_owner_id_member_id_idx" ON "cast_pins"("owner_id", "member_id");

-- CreateIndex
CREATE INDEX "decisions_owner_id_about_target_id_id_idx" ON "decisions"("owner_id", "about", "target_id", "id");

-- CreateIndex
CREATE INDEX "story_keys_owner_id_article_id_idx" ON "story_keys"("owner_id", "article_id");

-- CreateIndex
CREATE INDEX "articles_owner_id_gathered_by_id_idx" ON "articles"("owner_id", "gathered_by", "id");
