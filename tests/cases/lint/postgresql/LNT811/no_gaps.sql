CREATE TABLE "visits" (
    "id" BIGINT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" SMALLINT NOT NULL,
    "is_paid" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- Where "note" ends differs from row to row, and so does the gap behind it.
CREATE TABLE "calls" (
    "id" UUID NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "codes" INTEGER[],

    CONSTRAINT "calls_pkey" PRIMARY KEY ("id")
);
