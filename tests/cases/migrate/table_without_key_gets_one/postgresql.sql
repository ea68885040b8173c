-- AlterTable
ALTER TABLE "M" ADD CONSTRAINT "M_pkey" PRIMARY KEY ("id");

-- DropIndex
DROP INDEX "M_id_key";
