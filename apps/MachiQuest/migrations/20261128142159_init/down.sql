-- Takes back migration.sql 61765b7d16935ab74d02bce684b255203f381f2a910096d7143264e3174b9102 [76be1b509ef93fd2]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "events"
  - the rows of "events_raw"
  - the rows of "goals"
  - the rows of "integrations"
  - the rows of "metrics_cache"
  - the rows of "oauth_attempts"
  - the rows of "pets"
  - the rows of "users"
*/

-- DropForeignKey
ALTER TABLE "events" DROP CONSTRAINT "events_integration_id_fkey";

-- DropForeignKey
ALTER TABLE "events" DROP CONSTRAINT "events_raw_id_fkey";

-- DropForeignKey
ALTER TABLE "events" DROP CONSTRAINT "events_user_id_fkey";

-- DropForeignKey
ALTER TABLE "events_raw" DROP CONSTRAINT "events_raw_user_id_fkey";

-- DropForeignKey
ALTER TABLE "goals" DROP CONSTRAINT "goals_user_id_fkey";

-- DropForeignKey
ALTER TABLE "integrations" DROP CONSTRAINT "integrations_user_id_fkey";

-- DropForeignKey
ALTER TABLE "metrics_cache" DROP CONSTRAINT "metrics_cache_user_id_fkey";

-- DropForeignKey
ALTER TABLE "oauth_attempts" DROP CONSTRAINT "oauth_attempts_user_id_fkey";

-- DropForeignKey
ALTER TABLE "pets" DROP CONSTRAINT "pets_user_id_fkey";

-- DropTable
DROP TABLE "audit_logs";

-- DropTable
DROP TABLE "events";

-- DropTable
DROP TABLE "events_raw";

-- DropTable
DROP TABLE "goals";

-- DropTable
DROP TABLE "integrations";

-- DropTable
DROP TABLE "metrics_cache";

-- DropTable
DROP TABLE "oauth_attempts";

-- DropTable
DROP TABLE "pets";

-- DropTable
DROP TABLE "users";

-- DropEnum
DROP TYPE "event_kind";

-- DropEnum
DROP TYPE "goal_period";

-- DropEnum
DROP TYPE "goal_status";

-- DropEnum
DROP TYPE "integration_status";

-- DropEnum
DROP TYPE "provider";

-- DropEnum
DROP TYPE "raw_status";

-- DropEnum
DROP TYPE "role";
