-- Takes back migration.sql fcb02e15f930a7278288a3d183cddde7c49b6595d7118b2aa7493f6b8ff8042b [72957b4236865b53]
/*
  Will be lost:

  - the rows of "idempotency_keys"
  - the rows of "outbox_messages"
  - the rows of "payment_transactions"
  - the rows of "payments"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "idempotency_keys";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "outbox_messages";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "payment_transactions";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "payments";
PRAGMA foreign_keys=on;
