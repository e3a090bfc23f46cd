using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Staff;

[DbContext(typeof(HouseDb)), Migration("202611220202_Staff_StarterLinks")]
internal sealed class StarterLinks : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "staff_starter_link",
            link => new
            {
                id = link.Column<Guid>(),
                colleague = link.Column<Guid>(nullable: true),
                print = link.Column<string>(maxLength: 64),
                until = link.Column<DateTime>(),
                used_at = link.Column<DateTime>(nullable: true),
                version = link.Column<int>(),
            },
            constraints: link => link.PrimaryKey("pk_staff_starter_link", l => l.id));
        house.CreateIndex("ix_staff_starter_link_print", "staff_starter_link", "print", unique: true);
        house.CreateIndex("ix_staff_starter_link_colleague", "staff_starter_link", "colleague");

        house.AddColumn<int>("version", "staff_colleague", nullable: false, defaultValue: 0);
    }
}
