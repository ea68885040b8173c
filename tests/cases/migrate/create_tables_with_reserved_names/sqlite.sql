-- CreateTable
CREATE TABLE "select" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "order" TEXT NOT NULL,
    "group" INTEGER NOT NULL DEFAULT 1
);

-- CreateIndex
CREATE UNIQUE INDEX "select_order_key" ON "select"("order");

-- CreateIndex
CREATE INDEX "select_group_order_idx" ON "select"("group", "order");
