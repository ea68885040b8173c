-- CreateIndex
CREATE INDEX "M_v_idx" ON "M" USING GIN ("v" jsonb_path_ops);
