using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Foundation;

[DbContext(typeof(HouseDb)), Migration("202611222320_Foundation_FactsRest")]
internal sealed class FactsRest : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<DateTime>("rests_until", "foundation_fact", nullable: true);
}
