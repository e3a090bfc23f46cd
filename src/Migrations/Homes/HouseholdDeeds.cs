using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>What colleagues do to households can be taken back for some time.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240200_Homes_HouseholdDeeds")]
internal sealed class HouseholdDeeds : Migration
{
    private const string Deed = "homes_household_deed";

    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            Deed,
            deed => new
            {
                id = deed.Column<Guid>(),
                number = deed.Column<int>(),
                kind = deed.Column<string>(maxLength: 40),
                household = deed.Column<Guid>(),
                other = deed.Column<Guid>(nullable: true),
                by = deed.Column<Guid>(nullable: true),
                at = deed.Column<DateTime>(),
                until = deed.Column<DateTime>(),
                taken_back_at = deed.Column<DateTime>(nullable: true),
                rows = deed.Column<byte[]>(nullable: true),
            },
            constraints: deed =>
            {
                deed.PrimaryKey("pk_homes_household_deed", d => d.id);
                deed.ForeignKey("fk_homes_household_deed_household", d => d.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_household_deed_household", Deed, "household");
        house.CreateIndex("ix_homes_household_deed_other", Deed, "other");
        house.CreateIndex("ix_homes_household_deed_until", Deed, "until");
    }
}
