-- DropForeignKey
ALTER TABLE "M" DROP CONSTRAINT "M_upId_fkey";
