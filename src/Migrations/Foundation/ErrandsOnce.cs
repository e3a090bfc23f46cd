using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Foundation;

[DbContext(typeof(HouseDb)), Migration("202611221100_Foundation_ErrandsOnce")]
internal sealed class ErrandsOnce : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<string>("only_one", "foundation_errand", maxLength: 250, nullable: true);
        house.AddColumn<int>("tries", "foundation_errand", nullable: false, defaultValue: 0);
        house.CreateIndex("ix_foundation_errand_only_one", "foundation_errand", "only_one", unique: true);
    }
}
