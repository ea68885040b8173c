-- CreateTable
CREATE TABLE "Haustier 🐈" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "größe" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Haustier 🐈_größe_key" ON "Haustier 🐈"("größe");

-- CreateIndex
CREATE INDEX "Haustier 🐈_größe_id_idx" ON "Haustier 🐈"("größe", "id");
