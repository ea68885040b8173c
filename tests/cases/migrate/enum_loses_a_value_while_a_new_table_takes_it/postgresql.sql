-- AlterEnum
BEGIN;
CREATE TYPE "E_new" AS ENUM ('A');
ALTER TABLE "M" ALTER COLUMN "e" TYPE "E_new" USING ("e"::text::"E_new");
ALTER TYPE "E" RENAME TO "E_old";
ALTER TYPE "E_new" RENAME TO "E";
DROP TYPE "E_old";
COMMIT;

-- CreateTable
CREATE TABLE "N" (
    "id" INTEGER NOT NULL,
    "e" "E" NOT NULL,

    CONSTRAINT "N_pkey" PRIMARY KEY ("id")
);
