-- AlterTable
ALTER TABLE "N" DROP COLUMN "n",
ADD COLUMN     "n" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "N_n_key" ON "N"("n");
