-- CreateEnum
CREATE TYPE "Wish" AS ENUM ('food', 'it''s a pet');

-- AlterTable
ALTER TABLE "M" ADD COLUMN     "wish" "Wish" NOT NULL DEFAULT 'it''s a pet';
