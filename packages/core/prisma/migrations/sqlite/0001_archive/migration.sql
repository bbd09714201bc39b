-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "display_name" TEXT,
    "email" TEXT,
    "password_hash" TEXT,
    "role" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "disabled_at" DATETIME
);

-- CreateTable
CREATE TABLE "sessions" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "used_at" DATETIME NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "agent" TEXT,

    PRIMARY KEY ("owner_id", "id"),
    CONSTRAINT "sessions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "keys" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "used_at" DATETIME,
    "expires_at" DATETIME,

    PRIMARY KEY ("owner_id", "id"),
    CONSTRAINT "keys_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "entities" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "id"),
    CONSTRAINT "entities_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "mentions" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "rule" TEXT,
    "entity_id" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "id"),
    CONSTRAINT "mentions_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "mentions_owner_id_article_id_entity_id_fkey" FOREIGN KEY ("owner_id", "article_id", "entity_id") REFERENCES "entities" ("owner_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "quotations" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "rule" TEXT,
    "kind" TEXT NOT NULL,
    "stance" TEXT,
    "speaker_id" TEXT,
    "block" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "id"),
    CONSTRAINT "quotations_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "quotations_owner_id_article_id_speaker_id_fkey" FOREIGN KEY ("owner_id", "article_id", "speaker_id") REFERENCES "entities" ("owner_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "times" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "rule" TEXT,
    "timex" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "from_key" TEXT,
    "to_key" TEXT,
    "block" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "id"),
    CONSTRAINT "times_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "measures" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "rule" TEXT,
    "quantity" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "id"),
    CONSTRAINT "measures_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "stories" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "story_articles" (
    "owner_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "version_of" TEXT,

    PRIMARY KEY ("owner_id", "story_id", "article_id"),
    CONSTRAINT "story_articles_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "stories" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "story_articles_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "sources" (
    "owner_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "charset" TEXT,
    "file_name" TEXT,
    "uri" TEXT,
    "retrieved" TEXT,
    "added_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "sha256")
);

-- CreateTable
CREATE TABLE "articles" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source_sha256" TEXT NOT NULL,
    "source_part" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "headline_key" TEXT NOT NULL,
    "byline" TEXT,
    "publisher" TEXT,
    "publisher_domain" TEXT,
    "uri" TEXT,
    "date_published" TEXT,
    "published_key" TEXT NOT NULL,
    "date_inferred" BOOLEAN NOT NULL,
    "section" TEXT,
    "language" TEXT,
    "words" INTEGER NOT NULL,
    "added_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,
    "binned" BOOLEAN NOT NULL DEFAULT false,
    "binned_at" DATETIME,

    PRIMARY KEY ("owner_id", "id"),
    CONSTRAINT "articles_owner_id_source_sha256_fkey" FOREIGN KEY ("owner_id", "source_sha256") REFERENCES "sources" ("owner_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "revisions" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "made_at" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "model_version" INTEGER NOT NULL,
    "json" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "article_id", "number"),
    CONSTRAINT "revisions_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "article_texts" (
    "rowid" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "article_texts_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "changes" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "action" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "headline" TEXT NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "feeds" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "checked_at" DATETIME,
    "next_check_at" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "made_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "imports" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "total" INTEGER,
    "started_at" DATETIME NOT NULL,
    "finished_at" DATETIME,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "owner_id" TEXT NOT NULL,
    "import_id" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "article_id" TEXT,
    "code" TEXT,
    "reason" TEXT,

    PRIMARY KEY ("owner_id", "import_id", "row"),
    CONSTRAINT "import_rows_owner_id_import_id_fkey" FOREIGN KEY ("owner_id", "import_id") REFERENCES "imports" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "tags" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "article_tags" (
    "owner_id" TEXT NOT NULL,
    "tag_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "added_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "tag_id", "article_id"),
    CONSTRAINT "article_tags_owner_id_tag_id_fkey" FOREIGN KEY ("owner_id", "tag_id") REFERENCES "tags" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "article_tags_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "collections" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "made_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateTable
CREATE TABLE "collection_articles" (
    "owner_id" TEXT NOT NULL,
    "collection_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "added_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "collection_id", "article_id"),
    CONSTRAINT "collection_articles_owner_id_collection_id_fkey" FOREIGN KEY ("owner_id", "collection_id") REFERENCES "collections" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "collection_articles_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "highlights" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id"),
    CONSTRAINT "highlights_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "notes" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id"),
    CONSTRAINT "notes_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "reading_states" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "block" TEXT,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "article_id"),
    CONSTRAINT "reading_states_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles" ("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "saved_searches" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "made_at" DATETIME NOT NULL,
    "changed_at" DATETIME NOT NULL,

    PRIMARY KEY ("owner_id", "id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_name_key" ON "users"("name");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "entities_owner_id_name_key_article_id_idx" ON "entities"("owner_id", "name_key", "article_id");

-- CreateIndex
CREATE INDEX "mentions_owner_id_article_id_entity_id_idx" ON "mentions"("owner_id", "article_id", "entity_id");

-- CreateIndex
CREATE INDEX "quotations_owner_id_article_id_speaker_id_idx" ON "quotations"("owner_id", "article_id", "speaker_id");

-- CreateIndex
CREATE INDEX "times_owner_id_from_key_to_key_idx" ON "times"("owner_id", "from_key", "to_key");

-- CreateIndex
CREATE INDEX "stories_owner_id_changed_at_id_idx" ON "stories"("owner_id", "changed_at", "id");

-- CreateIndex
CREATE INDEX "story_articles_owner_id_article_id_idx" ON "story_articles"("owner_id", "article_id");

-- CreateIndex
CREATE INDEX "articles_owner_id_binned_added_at_id_idx" ON "articles"("owner_id", "binned", "added_at", "id");

-- CreateIndex
CREATE INDEX "articles_owner_id_binned_published_key_id_idx" ON "articles"("owner_id", "binned", "published_key", "id");

-- CreateIndex
CREATE INDEX "articles_owner_id_binned_headline_key_id_idx" ON "articles"("owner_id", "binned", "headline_key", "id");

-- CreateIndex
CREATE INDEX "articles_owner_id_publisher_domain_published_key_id_idx" ON "articles"("owner_id", "publisher_domain", "published_key", "id");

-- CreateIndex
CREATE INDEX "articles_owner_id_uri_idx" ON "articles"("owner_id", "uri");

-- CreateIndex
CREATE UNIQUE INDEX "articles_owner_id_source_sha256_source_part_key" ON "articles"("owner_id", "source_sha256", "source_part");

-- CreateIndex
CREATE UNIQUE INDEX "article_texts_owner_id_article_id_key" ON "article_texts"("owner_id", "article_id");

-- CreateIndex
CREATE INDEX "changes_owner_id_article_id_id_idx" ON "changes"("owner_id", "article_id", "id");

-- CreateIndex
CREATE INDEX "feeds_next_check_at_idx" ON "feeds"("next_check_at");

-- CreateIndex
CREATE UNIQUE INDEX "feeds_owner_id_url_key" ON "feeds"("owner_id", "url");

-- CreateIndex
CREATE INDEX "import_rows_owner_id_import_id_status_row_idx" ON "import_rows"("owner_id", "import_id", "status", "row");

-- CreateIndex
CREATE UNIQUE INDEX "tags_owner_id_name_key_key" ON "tags"("owner_id", "name_key");

-- CreateIndex
CREATE INDEX "article_tags_owner_id_article_id_idx" ON "article_tags"("owner_id", "article_id");

-- CreateIndex
CREATE INDEX "collection_articles_owner_id_collection_id_position_article_id_idx" ON "collection_articles"("owner_id", "collection_id", "position", "article_id");

-- CreateIndex
CREATE INDEX "collection_articles_owner_id_article_id_idx" ON "collection_articles"("owner_id", "article_id");

-- CreateIndex
CREATE INDEX "highlights_owner_id_article_id_id_idx" ON "highlights"("owner_id", "article_id", "id");

-- CreateIndex
CREATE INDEX "notes_owner_id_article_id_id_idx" ON "notes"("owner_id", "article_id", "id");

-- CreateIndex
CREATE INDEX "reading_states_owner_id_state_changed_at_article_id_idx" ON "reading_states"("owner_id", "state", "changed_at", "article_id");
