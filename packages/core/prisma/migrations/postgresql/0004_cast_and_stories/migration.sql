-- DropForeignKey
ALTER TABLE "story_articles" DROP CONSTRAINT "story_articles_owner_id_story_id_fkey";

-- DropIndex
DROP INDEX "story_articles_owner_id_article_id_idx";

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "count" INTEGER NOT NULL,
ADD COLUMN     "from_key" TEXT NOT NULL,
ADD COLUMN     "renamed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "to_key" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "story_articles" DROP CONSTRAINT "story_articles_pkey",
ADD COLUMN     "day" INTEGER,
ADD COLUMN     "made_by" TEXT NOT NULL,
ADD COLUMN     "published_key" TEXT NOT NULL,
ADD COLUMN     "signature" TEXT NOT NULL,
ADD CONSTRAINT "story_articles_pkey" PRIMARY KEY ("owner_id", "article_id");

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "gathered_by" TEXT;

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
    "made_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "cast_members_pkey" PRIMARY KEY ("owner_id","id")
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

    CONSTRAINT "cast_names_pkey" PRIMARY KEY ("owner_id","type","key","member_id","kind")
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
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "appearances_pkey" PRIMARY KEY ("owner_id","article_id","entity_id")
);

-- CreateTable
CREATE TABLE "cast_pins" (
    "owner_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,

    CONSTRAINT "cast_pins_pkey" PRIMARY KEY ("owner_id","article_id","type","name_key")
);

-- CreateTable
CREATE TABLE "decisions" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "made_at" TIMESTAMP(3) NOT NULL,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "story_keys" (
    "owner_id" TEXT NOT NULL,
    "key" INTEGER NOT NULL,
    "article_id" TEXT NOT NULL,

    CONSTRAINT "story_keys_pkey" PRIMARY KEY ("owner_id","key","article_id")
);

-- CreateTable
CREATE TABLE "story_terms" (
    "owner_id" TEXT NOT NULL,
    "term" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "story_terms_pkey" PRIMARY KEY ("owner_id","term")
);

-- CreateTable
CREATE TABLE "story_tallies" (
    "owner_id" TEXT NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "story_tallies_pkey" PRIMARY KEY ("owner_id")
);

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
CREATE INDEX "story_articles_owner_id_story_id_published_key_article_id_idx" ON "story_articles"("owner_id", "story_id", "published_key", "article_id");

-- CreateIndex
CREATE INDEX "story_articles_owner_id_version_of_idx" ON "story_articles"("owner_id", "version_of");

-- CreateIndex
CREATE INDEX "articles_owner_id_gathered_by_id_idx" ON "articles"("owner_id", "gathered_by", "id");

-- AddForeignKey
ALTER TABLE "cast_names" ADD CONSTRAINT "cast_names_owner_id_member_id_fkey" FOREIGN KEY ("owner_id", "member_id") REFERENCES "cast_members"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_owner_id_article_id_entity_id_fkey" FOREIGN KEY ("owner_id", "article_id", "entity_id") REFERENCES "entities"("owner_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_owner_id_member_id_fkey" FOREIGN KEY ("owner_id", "member_id") REFERENCES "cast_members"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cast_pins" ADD CONSTRAINT "cast_pins_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cast_pins" ADD CONSTRAINT "cast_pins_owner_id_member_id_fkey" FOREIGN KEY ("owner_id", "member_id") REFERENCES "cast_members"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
