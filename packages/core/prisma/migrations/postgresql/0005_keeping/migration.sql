-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "awaiting" BOOLEAN;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "options" TEXT,
ADD COLUMN     "path" TEXT;

-- AlterTable
ALTER TABLE "collections" ADD COLUMN     "position" TEXT;

-- CreateTable
CREATE TABLE "rules" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "acts" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "made_at" TIMESTAMP(3) NOT NULL,
    "changed_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "rules_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "acts" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT NOT NULL,
    "rule_id" TEXT,
    "action" TEXT NOT NULL,
    "article_id" TEXT,
    "json" TEXT NOT NULL,
    "undo" TEXT NOT NULL,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "acts_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "acts_owner_id_batch_id_idx" ON "acts"("owner_id", "batch", "id");

-- CreateIndex
CREATE INDEX "acts_owner_id_by_action_id_idx" ON "acts"("owner_id", "by", "action", "id");

-- CreateIndex
CREATE INDEX "reading_states_owner_id_starred_changed_at_article_id_idx" ON "reading_states"("owner_id", "starred", "changed_at", "article_id");
