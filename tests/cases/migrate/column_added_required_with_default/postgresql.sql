-- AlterTable
ALTER TABLE "Pet" ADD COLUMN     "colour" TEXT NOT NULL DEFAULT 'grey';
