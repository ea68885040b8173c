CREATE TABLE "all_types" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "a" SMALLINT, "b" BIGINT, "c" REAL, "d" DOUBLE PRECISION, "e" NUMERIC(8,3), "f" MONEY, "g" INET, "h" BIT(4), "i" VARBIT(9), "j" XML,
    "k" TIMESTAMPTZ(6), "l" DATE, "m" TIME(3), "n" TIMETZ(6), "o" JSON, "p" BYTEA, "q" OID, "r" TEXT[], "s" INTEGER[] DEFAULT ARRAY[1, 2], "t" POINT, "u" TSVECTOR,
    "v" JSONB NOT NULL DEFAULT '{"a": [1]}', "w" TIMESTAMPTZ(3) DEFAULT now(), "x" BIGSERIAL, "y" VARCHAR(20) DEFAULT 'a''b', "z" DECIMAL(65,30) DEFAULT 1.50,
    CONSTRAINT "all_types_pkey" PRIMARY KEY ("id")
);
