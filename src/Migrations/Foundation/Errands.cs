using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Foundation;

[DbContext(typeof(HouseDb)), Migration("202611220110_Foundation_Errands")]
internal sealed class Errands : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "foundation_errand",
            errand => new
            {
                id = errand.Column<Guid>(),
                kind = errand.Column<string>(maxLength: 200),
                subject = errand.Column<Guid>(),
                actor = errand.Column<Guid>(nullable: true),
                words = errand.Column<string>(maxLength: 200),
                asked_at = errand.Column<DateTime>(),
                state = errand.Column<string>(maxLength: 40),
                done = errand.Column<int>(),
                total = errand.Column<int>(),
                outcome = errand.Column<string>(maxLength: 1000),
                finished_at = errand.Column<DateTime>(nullable: true),
            },
            constraints: errand => errand.PrimaryKey("pk_foundation_errand", e => e.id));
        house.CreateIndex("ix_foundation_errand_state_asked_at", "foundation_errand", ["state", "asked_at"]);
        house.CreateIndex("ix_foundation_errand_subject", "foundation_errand", "subject");
    }
}
