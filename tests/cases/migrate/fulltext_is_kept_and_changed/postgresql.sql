-- DropFullTextIndex
DROP INDEX "Changed_fulltext";

-- DropFullTextIndex
DROP INDEX "Gone_fulltext";

-- AlterTable
ALTER TABLE "Kept" ALTER COLUMN "size" SET DATA TYPE BIGINT;

-- AlterTable
ALTER TABLE "Changed" ALTER COLUMN "size" SET DATA TYPE BIGINT;

-- DropTable
DROP TABLE "Dropped";

-- CreateFullTextIndex
CREATE INDEX "Changed_fulltext" ON "Changed" USING GIN ((to_tsvector('simple', coalesce("title"::text, '')) || to_tsvector('simple', coalesce("body"::text, ''))));
