-- DropForeignKey
ALTER TABLE "M" DROP CONSTRAINT "M_pId_fkey";

-- AlterTable
ALTER TABLE "M" DROP COLUMN "pId";
