-- CreateTable
CREATE TABLE "Aa" (
    "id" INTEGER NOT NULL,
    "a" TEXT NOT NULL,

    CONSTRAINT "Aa_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Aa_a_key" ON "Aa"("a");
