-- Takes back migration.sql 7acd20848a0d2dc285739a381cd63c3f196cd74ff8a5e4f47875a317bfb6d8cf [79ba94e86f345e2e]
/*
  Will be lost:

  - the rows of "devices"
  - the rows of "refresh_tokens"
  - the rows of "sessions"
  - the rows of "users"
*/

-- DropForeignKey
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_device_id_fkey";

-- DropTable
DROP TABLE "devices";

-- DropTable
DROP TABLE "refresh_tokens";

-- DropTable
DROP TABLE "sessions";

-- DropTable
DROP TABLE "users";
