using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Foundation;

[DbContext(typeof(HouseDb)), Migration("202611221110_Foundation_PrintedPapers")]
internal sealed class PrintedPapers : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        const string table = "foundation_printed_paper";
        house.CreateTable(
            table,
            paper => new
            {
                id = paper.Column<Guid>(),
                subject = paper.Column<Guid>(),
                number = paper.Column<int>(),
                content = paper.Column<byte[]>(),
                made_at = paper.Column<DateTime>(),
            },
            constraints: paper => paper.PrimaryKey("pk_foundation_printed_paper", p => p.id));
        house.CreateIndex("ix_foundation_printed_paper_subject_number", table, ["subject", "number"], unique: true);
        house.CreateIndex("ix_foundation_printed_paper_made_at", table, "made_at");
    }
}
