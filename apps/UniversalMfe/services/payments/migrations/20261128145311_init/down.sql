-- Takes back migration.sql 7aae7f30ac62ea5473da8ca72e72d75f081f2236201a7e48a85156c0af1eecb1 [99a4bad1b6592beb]
/*
  Will be lost:

  - the rows of "idempotency_keys"
  - the rows of "outbox_messages"
  - the rows of "payment_transactions"
  - the rows of "payments"
*/

-- DropForeignKey
ALTER TABLE "payment_transactions" DROP CONSTRAINT "payment_transactions_payment_id_fkey";

-- DropTable
DROP TABLE "idempotency_keys";

-- DropTable
DROP TABLE "outbox_messages";

-- DropTable
DROP TABLE "payment_transactions";

-- DropTable
DROP TABLE "payments";

-- DropEnum
DROP TYPE "PaymentStatus";

-- DropEnum
DROP TYPE "PaymentType";
