-- AlterTable
ALTER TABLE "M" DROP CONSTRAINT "M_pkey",
ADD CONSTRAINT "pk_m" PRIMARY KEY ("id", "text");
