-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Haustier 🐈" (
    "id" INTEGER NOT NULL,
    "größe" TEXT NOT NULL,

    CONSTRAINT "Haustier 🐈_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Haustier 🐈_größe_key" ON "Haustier 🐈"("größe");

-- CreateIndex
CREATE INDEX "Haustier 🐈_größe_id_idx" ON "Haustier 🐈"("größe", "id");
