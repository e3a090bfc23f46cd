using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>What another system sent once, it may send again: it is written down once.</summary>
[DbContext(typeof(HouseDb)), Migration("202611230320_Homes_ContactReceipts")]
internal sealed class ContactReceipts : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_contact_receipt",
            receipt => new
            {
                contact = receipt.Column<Guid>(),
                client = receipt.Column<Guid>(),
                key_print = receipt.Column<string>(maxLength: 64),
                body_print = receipt.Column<string>(maxLength: 64),
            },
            constraints: receipt =>
            {
                receipt.PrimaryKey("pk_homes_contact_receipt", r => r.contact);
                receipt.ForeignKey("fk_homes_contact_receipt_contact", r => r.contact, "homes_contact", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_contact_receipt_key_print", "homes_contact_receipt", "key_print", unique: true);
    }
}
