CREATE TABLE "owners" ("email" TEXT, "id" INTEGER NOT NULL PRIMARY KEY, "phone" TEXT);
CREATE TABLE "Animal" (
    "name" TEXT NOT NULL DEFAULT 'none',
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner_id" INTEGER,
    "weight" INTEGER,
    CONSTRAINT "Animal_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Animal_name_owner_id_key" ON "Animal"("name", "owner_id");
CREATE TABLE "visit" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "animal_id" INTEGER NOT NULL,
    CONSTRAINT "visit_animal_id_fkey" FOREIGN KEY ("animal_id") REFERENCES "Animal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
