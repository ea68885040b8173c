-- CreateTable
CREATE TABLE "Aa" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Aa_a_key" ON "Aa"("a");
