using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>
/// People move, go to live apart and die. Their history stays with them; a home keeps what happened to it, also when nobody
/// knows any more who lived there.
/// </summary>
[DbContext(typeof(HouseDb)), Migration("202611240300_Homes_Changes")]
internal sealed class Changes : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<bool>("nobody_left", "homes_household", nullable: false, defaultValue: false);
        house.AddColumn<bool>("by_hand", "homes_tenancy", nullable: false, defaultValue: false);
        house.AddColumn<Guid>("copy_of", "homes_contact", nullable: true);
        house.CreateIndex("ix_homes_contact_copy_of", "homes_contact", "copy_of", filter: "copy_of IS NOT NULL");

        house.CreateTable(
            "homes_former_resident",
            resident => new
            {
                id = resident.Column<Guid>(),
                household = resident.Column<Guid>(),
                name = resident.Column<string>(maxLength: 44),
                birth_year = resident.Column<int>(nullable: true),
                addressee = resident.Column<string>(maxLength: 44),
                is_agreed = resident.Column<bool>(),
            },
            constraints: resident =>
            {
                resident.PrimaryKey("pk_homes_former_resident", r => r.id);
                resident.ForeignKey("fk_homes_former_resident_household", r => r.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_former_resident_household", "homes_former_resident", "household");

        house.CreateTable(
            "homes_occupancy",
            occupancy => new
            {
                id = occupancy.Column<Guid>(),
                dwelling = occupancy.Column<Guid>(),
                from = occupancy.Column<DateOnly>(),
                until = occupancy.Column<DateOnly>(),
            },
            constraints: occupancy =>
            {
                occupancy.PrimaryKey("pk_homes_occupancy", o => o.id);
                occupancy.ForeignKey("fk_homes_occupancy_dwelling", o => o.dwelling, "homes_dwelling", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_occupancy_dwelling", "homes_occupancy", "dwelling");

        house.CreateTable(
            "homes_upkeep",
            upkeep => new
            {
                id = upkeep.Column<Guid>(),
                dwelling = upkeep.Column<Guid>(),
                on = upkeep.Column<DateOnly>(),
                kind = upkeep.Column<string>(maxLength: 40),
            },
            constraints: upkeep =>
            {
                upkeep.PrimaryKey("pk_homes_upkeep", u => u.id);
                upkeep.ForeignKey("fk_homes_upkeep_dwelling", u => u.dwelling, "homes_dwelling", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_upkeep_dwelling", "homes_upkeep", "dwelling");
    }
}
