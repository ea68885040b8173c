-- DropIndex
DROP INDEX "M_v_idx";

-- AlterTable
ALTER TABLE "M" DROP COLUMN "v";
