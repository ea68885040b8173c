CREATE TABLE "owners" ("email" TEXT NOT NULL, "id" INTEGER NOT NULL PRIMARY KEY);
CREATE UNIQUE INDEX "owners_email_key" ON "owners"("email");
CREATE TABLE "Animal" (
    "name" TEXT NOT NULL,
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner_id" INTEGER NOT NULL,
    "seen" DATETIME NOT NULL,
    CONSTRAINT "Animal_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Animal_owner_id_idx" ON "Animal"("owner_id");
