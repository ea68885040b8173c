-- Takes back migration.sql aa6b65205ada3956184355bb434c48236b47fd71762f6ea1acc869273046456f [c60d0dcc87b41ddf]
/*
  Will be lost:

  - the rows of "devices"
  - the rows of "outbox_messages"
  - the rows of "refresh_tokens"
  - the rows of "sessions"
  - the rows of "users"
*/

-- DropForeignKey
ALTER TABLE "devices" DROP CONSTRAINT "devices_user_id_fkey";

-- DropForeignKey
ALTER TABLE "refresh_tokens" DROP CONSTRAINT "refresh_tokens_user_id_fkey";

-- DropForeignKey
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_device_id_fkey";

-- DropForeignKey
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_user_id_fkey";

-- DropTable
DROP TABLE "devices";

-- DropTable
DROP TABLE "outbox_messages";

-- DropTable
DROP TABLE "refresh_tokens";

-- DropTable
DROP TABLE "sessions";

-- DropTable
DROP TABLE "users";

-- DropEnum
DROP TYPE "UserRole";
