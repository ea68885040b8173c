-- AlterTable
ALTER TABLE "Tag" ADD COLUMN     "name" TEXT NOT NULL DEFAULT 'x';

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "title" TEXT NOT NULL DEFAULT 'y';
