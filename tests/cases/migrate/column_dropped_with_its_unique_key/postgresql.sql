-- DropIndex
DROP INDEX "M_v_key";

-- AlterTable
ALTER TABLE "M" DROP COLUMN "v";
