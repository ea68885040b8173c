-- RedefineIndex
DROP INDEX "by_v";
CREATE INDEX "M_v_idx" ON "M"("v");
