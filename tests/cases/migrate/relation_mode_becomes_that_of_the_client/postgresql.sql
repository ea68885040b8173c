-- DropForeignKey
ALTER TABLE "M" DROP CONSTRAINT "M_pId_fkey";
