CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');

CREATE DOMAIN "positive" AS INTEGER;

CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "nick" TEXT,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "age" INTEGER CHECK ("age" >= 0),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "pets" (
    "id" SERIAL NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    "owner_id" INTEGER,
    "vet_id" INTEGER,
    "born" TIMESTAMP(3),
    "price" DECIMAL(10,2) NOT NULL DEFAULT 0,

    CONSTRAINT "pets_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

CREATE INDEX "pets_name_idx" ON "pets"("name");

CREATE INDEX "pets_owner_id_idx" ON "pets"("owner_id");

CREATE TABLE "logs" (
    "id" BIGINT,
    "text" TEXT
);

CREATE TABLE "events" (
    "id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL
) PARTITION BY RANGE ("at");

CREATE TABLE "events_2026" PARTITION OF "events" FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE TABLE "events_2027" (
    "id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL
);

CREATE VIEW "pet_names" AS SELECT "name" FROM "pets";

CREATE MATERIALIZED VIEW "pet_counts" AS SELECT "owner_id", COUNT(*) AS "pets" FROM "pets" GROUP BY "owner_id";

CREATE UNIQUE INDEX "pet_counts_owner_id_key" ON "pet_counts"("owner_id");

CREATE FUNCTION "touch"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;

CREATE SCHEMA "archive";
