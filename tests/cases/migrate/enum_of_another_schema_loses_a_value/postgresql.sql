-- AlterEnum
BEGIN;
CREATE TYPE "two"."E_new" AS ENUM ('X', 'Y');
ALTER TABLE "one"."A" ALTER COLUMN "e" DROP DEFAULT;
ALTER TABLE "one"."A" ALTER COLUMN "e" TYPE "two"."E_new" USING ("e"::text::"two"."E_new");
ALTER TYPE "two"."E" RENAME TO "E_old";
ALTER TYPE "two"."E_new" RENAME TO "E";
DROP TYPE "two"."E_old";
ALTER TABLE "one"."A" ALTER COLUMN "e" SET DEFAULT 'X';
COMMIT;
