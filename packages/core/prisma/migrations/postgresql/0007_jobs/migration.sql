-- CreateTable
CREATE TABLE "jobs" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "place" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMP(3) NOT NULL,
    "worker" TEXT,
    "code" TEXT,
    "reason" TEXT,
    "made_at" TIMESTAMP(3) NOT NULL,
    "changed_at" TIMESTAMP(3) NOT NULL,
    "started_at" TIMESTAMP(3),
    "finished_at" TIMESTAMP(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "job_faults" (
    "owner_id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "job_faults_pkey" PRIMARY KEY ("owner_id","job_id","item")
);

-- CreateIndex
CREATE INDEX "jobs_state_due_at_idx" ON "jobs"("state", "due_at");

-- AddForeignKey
ALTER TABLE "job_faults" ADD CONSTRAINT "job_faults_owner_id_job_id_fkey" FOREIGN KEY ("owner_id", "job_id") REFERENCES "jobs"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
