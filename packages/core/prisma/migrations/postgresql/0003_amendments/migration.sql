-- CreateTable
CREATE TABLE "amendments" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "made_at" TIMESTAMP(3) NOT NULL,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "amendments_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "amendments_owner_id_article_id_id_idx" ON "amendments"("owner_id", "article_id", "id");

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_owner_id_article_id_fkey" FOREIGN KEY ("owner_id", "article_id") REFERENCES "articles"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
