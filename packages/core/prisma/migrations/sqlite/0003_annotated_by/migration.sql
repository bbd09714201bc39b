-- AlterTable
ALTER TABLE "articles" ADD COLUMN "annotated_by" TEXT;
