-- RedefineIndex
DROP INDEX "M_v_w_key";
CREATE UNIQUE INDEX "one_of_both" ON "M"("v", "w");
