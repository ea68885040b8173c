CREATE TABLE "owners" ("id" INTEGER NOT NULL, "email" TEXT NOT NULL, CONSTRAINT "owners_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "owners_email_key" ON "owners"("email");
CREATE TABLE "Animal" (
    "name" TEXT NOT NULL,
    "id" INTEGER NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "seen" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "Animal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Animal_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Animal_owner_id_idx" ON "Animal"("owner_id");
