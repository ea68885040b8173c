ALTER TABLE "users" ADD COLUMN "char" TEXT, ADD COLUMN "code" character varying(5);
