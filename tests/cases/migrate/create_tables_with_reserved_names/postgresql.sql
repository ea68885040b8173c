-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "select" (
    "id" INTEGER NOT NULL,
    "order" TEXT NOT NULL,
    "group" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "select_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "select_order_key" ON "select"("order");

-- CreateIndex
CREATE INDEX "select_group_order_idx" ON "select"("group", "order");
