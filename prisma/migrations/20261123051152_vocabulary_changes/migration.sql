-- AlterTable
ALTER TABLE "library"."Domain" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "library"."Vendor" ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "library"."VocabularyChange" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "touched" UUID[],
    "undone" BOOLEAN NOT NULL DEFAULT false,
    "undoes" INTEGER,

    CONSTRAINT "VocabularyChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."VocabularyMove" (
    "changeId" UUID NOT NULL,
    "writeUpId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "added" BOOLEAN NOT NULL,

    CONSTRAINT "VocabularyMove_pkey" PRIMARY KEY ("changeId","writeUpId")
);

-- CreateIndex
CREATE UNIQUE INDEX "VocabularyChange_number_key" ON "library"."VocabularyChange"("number");

-- CreateIndex
CREATE UNIQUE INDEX "VocabularyChange_undoes_key" ON "library"."VocabularyChange"("undoes");

-- CreateIndex
CREATE INDEX "VocabularyMove_writeUpId_idx" ON "library"."VocabularyMove"("writeUpId");

-- CreateIndex
CREATE INDEX "Domain_mergedIntoId_idx" ON "library"."Domain"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Vendor_mergedIntoId_idx" ON "library"."Vendor"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "library"."Domain" ADD CONSTRAINT "Domain_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "library"."Domain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."Vendor" ADD CONSTRAINT "Vendor_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "library"."Vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."VocabularyMove" ADD CONSTRAINT "VocabularyMove_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "library"."VocabularyChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."VocabularyMove" ADD CONSTRAINT "VocabularyMove_writeUpId_fkey" FOREIGN KEY ("writeUpId") REFERENCES "library"."WriteUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;
