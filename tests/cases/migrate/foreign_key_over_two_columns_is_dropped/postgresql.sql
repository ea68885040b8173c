-- DropForeignKey
ALTER TABLE "M" DROP CONSTRAINT "M_a_b_fkey";
