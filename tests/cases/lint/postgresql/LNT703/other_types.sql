ALTER TABLE "users" ADD COLUMN "seen" timestamp(3) with time zone, ADD COLUMN "day" DATE;
