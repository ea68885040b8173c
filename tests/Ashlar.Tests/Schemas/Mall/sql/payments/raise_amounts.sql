UPDATE "Payment" SET "amount" = "amount" + 1 WHERE "userId" = :user
