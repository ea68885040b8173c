SET LOCAL lock_timeout TO '5s';
ALTER TABLE "users" ADD COLUMN "city" TEXT;
