-- Takes back migration.sql 20d5b4e3c7a26254b65a0d3d3ff6dd44d93222269e2dec3627d7e8c357443ad2 [d61d826725ea1302]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "devices"
  - the rows of "idempotency_keys"
  - the rows of "outbox_messages"
  - the rows of "payment_transactions"
  - the rows of "payments"
  - the rows of "refresh_tokens"
  - the rows of "sessions"
  - the rows of "system_config"
  - the rows of "user_profiles"
  - the rows of "users"
*/

-- DropView
DROP VIEW "payment_reports";

-- DropForeignKey
ALTER TABLE "devices" DROP CONSTRAINT "devices_user_id_fkey";

-- DropForeignKey
ALTER TABLE "payment_transactions" DROP CONSTRAINT "payment_transactions_payment_id_fkey";

-- DropForeignKey
ALTER TABLE "payments" DROP CONSTRAINT "payments_user_id_fkey";

-- DropForeignKey
ALTER TABLE "refresh_tokens" DROP CONSTRAINT "refresh_tokens_user_id_fkey";

-- DropForeignKey
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_device_id_fkey";

-- DropForeignKey
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_user_id_fkey";

-- DropForeignKey
ALTER TABLE "user_profiles" DROP CONSTRAINT "user_profiles_user_id_fkey";

-- DropTable
DROP TABLE "audit_logs";

-- DropTable
DROP TABLE "devices";

-- DropTable
DROP TABLE "idempotency_keys";

-- DropTable
DROP TABLE "outbox_messages";

-- DropTable
DROP TABLE "payment_transactions";

-- DropTable
DROP TABLE "payments";

-- DropTable
DROP TABLE "refresh_tokens";

-- DropTable
DROP TABLE "sessions";

-- DropTable
DROP TABLE "system_config";

-- DropTable
DROP TABLE "user_profiles";

-- DropTable
DROP TABLE "users";

-- DropEnum
DROP TYPE "PaymentStatus";

-- DropEnum
DROP TYPE "PaymentType";

-- DropEnum
DROP TYPE "UserRole";
