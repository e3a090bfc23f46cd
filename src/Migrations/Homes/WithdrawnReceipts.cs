using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>What another system sent and took back again is not written anew when it is sent once more.</summary>
[DbContext(typeof(HouseDb)), Migration("202611282307_Homes_WithdrawnReceipts")]
internal sealed class WithdrawnReceipts : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_withdrawn_receipt",
            receipt => new
            {
                key_print = receipt.Column<string>(maxLength: 64),
                household = receipt.Column<Guid>(),
            },
            constraints: receipt =>
            {
                receipt.PrimaryKey("pk_homes_withdrawn_receipt", r => r.key_print);
                receipt.ForeignKey("fk_homes_withdrawn_receipt_household", r => r.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_withdrawn_receipt_household", "homes_withdrawn_receipt", "household");
    }
}
