-- AlterTable
ALTER TABLE "Pet" ADD COLUMN     "colour" TEXT;
